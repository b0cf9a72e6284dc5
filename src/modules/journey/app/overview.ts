/** How many public records stand at each stage of the chain. */
export interface ChainOverview {
  readonly needs: number;
  readonly practices: number;
  /** Events where practices were seen, questioned or fitted to a new place, held or reported as held. */
  readonly visits: number;
  /** Of these, the ones that are reported only in general terms. */
  readonly visitsReported: number;
  readonly actions: number;
  readonly effects: { readonly measured: number; readonly reported: number };
}
