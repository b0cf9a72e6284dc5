/** What pages of one revision of a project share: small things that nearly every page reads, such as the cities. */
export type Lasting = Map<string, Promise<unknown>>;

/** So many projects are remembered; the one not asked for longest goes first. */
const mostProjects = 20;

/** Hands out each project's memory. A new revision begins with an empty one, so that nothing read outlives a change. */
export function rememberRevisions(): (projectId: string, revision: number) => Lasting {
  const remembered = new Map<string, { readonly revision: number; readonly lasting: Lasting }>();
  return (projectId, revision) => {
    const before = remembered.get(projectId);
    const present = before?.revision === revision ? before : { revision, lasting: new Map<string, Promise<unknown>>() };
    remembered.delete(projectId);
    remembered.set(projectId, present);
    const [oldest] = remembered.keys();
    if (remembered.size > mostProjects && oldest !== undefined) remembered.delete(oldest);
    return present.lasting;
  };
}
