/** The rule books a project can follow (domain.md, "Programme profile"). Data, not code. */
export const profileKeys = ['IE14', 'IE21', 'URBACT'] as const;
export type ProfileKey = (typeof profileKeys)[number];

/** Phases over all profiles; a project gives each of its phases a name. */
export const phaseKeys = ['phase-1', 'phase-2', 'core', 'follow-up', 'understand', 'adapt', 're-use'] as const;
export type PhaseKey = (typeof phaseKeys)[number];

/** Fields of the programme's practice form that have a limit. */
export const limitedFields = ['title', 'summary', 'description', 'resources', 'evidence', 'difficulties', 'transferPotential'] as const;
export type LimitedField = (typeof limitedFields)[number];

/** Characters a field may have. `seen`: read in the programme's form; `default`: to be verified, an administrator may change it. */
export interface FieldLimit {
  readonly max: number;
  readonly marker: 'seen' | 'default';
}

export interface ProfilePhase {
  readonly key: PhaseKey;
  /** Months one progress report covers; undefined where the programme's rule is not recorded. */
  readonly reportEvery: number | undefined;
}

export interface ProgrammeProfile {
  readonly key: ProfileKey;
  readonly programme: string;
  /** The fund to be named beside the emblem (programme-rules B.8), and its period. */
  readonly fund: { readonly code: 'erdf-2014' | 'interreg-2021'; readonly period: string };
  readonly phases: readonly ProfilePhase[];
  readonly practiceLimits: Readonly<Partial<Record<LimitedField, FieldLimit>>>;
}

/** Limits of the Interreg Europe practice form (programme-rules A.6): only the title's was seen. */
const interregEuropeLimits: ProgrammeProfile['practiceLimits'] = {
  title: { max: 100, marker: 'seen' },
  summary: { max: 160, marker: 'default' },
  description: { max: 1500, marker: 'default' },
  resources: { max: 300, marker: 'default' },
  evidence: { max: 500, marker: 'default' },
  difficulties: { max: 300, marker: 'default' },
  transferPotential: { max: 1000, marker: 'default' },
};

/** Phases and rhythm from programme-rules A.1 and A.4; URBACT's three steps from B.1. */
export const profiles: Readonly<Record<ProfileKey, ProgrammeProfile>> = {
  IE14: {
    key: 'IE14',
    programme: 'Interreg Europe 2014–2020',
    fund: { code: 'erdf-2014', period: '2014–2020' },
    phases: [{ key: 'phase-1', reportEvery: 6 }, { key: 'phase-2', reportEvery: 12 }],
    practiceLimits: interregEuropeLimits,
  },
  IE21: {
    key: 'IE21',
    programme: 'Interreg Europe 2021–2027',
    fund: { code: 'interreg-2021', period: '2021–2027' },
    phases: [{ key: 'core', reportEvery: 6 }, { key: 'follow-up', reportEvery: 6 }],
    practiceLimits: interregEuropeLimits,
  },
  URBACT: {
    key: 'URBACT',
    programme: 'URBACT',
    fund: { code: 'interreg-2021', period: '2021–2027' },
    phases: [{ key: 'understand', reportEvery: undefined }, { key: 'adapt', reportEvery: undefined }, { key: 're-use', reportEvery: undefined }],
    practiceLimits: {}, // the limits of its form are not recorded
  },
};
