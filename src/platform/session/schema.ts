/** The sign-in library's names for things, and ours (migrations/0080_people.sql). */
const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export const userTable = {
  modelName: 'person',
  fields: { ...stamps, emailVerified: 'email_verified' },
} as const;

export const sessionTable = {
  modelName: 'person_session',
  fields: { ...stamps, userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
} as const;

export const credentialTable = {
  modelName: 'person_credential',
  fields: {
    ...stamps, userId: 'person_id', providerId: 'provider_id', accountId: 'account_id', accessToken: 'access_token', refreshToken: 'refresh_token',
    idToken: 'id_token', accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
} as const;

export const secretTable = {
  modelName: 'sign_in_secret',
  fields: { ...stamps, expiresAt: 'expires_at' },
} as const;

export const passkeyTable = {
  modelName: 'person_passkey',
  fields: {
    publicKey: 'public_key', userId: 'person_id', credentialID: 'credential_id', deviceType: 'device_type', backedUp: 'backed_up', createdAt: 'created_at',
  },
} as const;

export const secondFactorTable = {
  modelName: 'person_second_factor',
  fields: { backupCodes: 'backup_codes', userId: 'person_id', failedVerificationCount: 'failed_count', lockedUntil: 'locked_until' },
} as const;

export const secondFactorUserField = { fields: { twoFactorEnabled: 'two_factor_enabled' } } as const;

/** The library's tables that this part reads itself, where a question is simpler than the library's answer. */
export interface SessionTables {
  person: { id: string; name: string; email: string; lang: string; erased_at: Date | null; two_factor_enabled: boolean };
  person_session: { id: string; person_id: string; token: string; user_agent: string | null; created_at: Date; updated_at: Date; expires_at: Date };
  person_credential: { id: string; person_id: string; provider_id: string; password: string | null };
  person_passkey: { id: string; person_id: string; name: string | null; created_at: Date | null };
  person_second_factor: { id: string; person_id: string };
  sign_in_secret: { id: string; identifier: string; value: string; expires_at: Date };
  sign_in_attempt: { key: string; points: number; expire: number | null };
}
