import { z } from 'zod';
import { Email, Id, PersonName, Timestamp } from './primitives.ts';

export const ROLES = ['requester', 'agent', 'lead', 'admin'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;
/** Roles that work the desk, in rising order of rights. */
export const STAFF_ROLES = ['agent', 'lead', 'admin'] as const;
export const StaffRole = z.enum(STAFF_ROLES);
export type StaffRole = z.infer<typeof StaffRole>;

export const Person = z.object({ id: Id, name: z.string(), role: Role });
export type Person = z.infer<typeof Person>;

export const Team = z.object({ id: Id, name: z.string() });
export type Team = z.infer<typeof Team>;

export const LOCALES = ['en', 'de'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

export const COACH_VIEWS = ['open', 'folded', 'off'] as const;
export const Me = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  locale: Locale,
  teams: z.array(Team),
  coachView: z.enum(COACH_VIEWS),
  twoFactorEnabled: z.boolean(),
});
export type Me = z.infer<typeof Me>;
export const MePatch = z.object({ name: PersonName, locale: Locale, coachView: z.enum(COACH_VIEWS) }).partial();

export const Agent = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: StaffRole,
  teams: z.array(Team),
  deactivatedAt: Timestamp.nullable(),
  invitedAt: Timestamp.nullable().describe('Set while the invitation has not been accepted.'),
});
export type Agent = z.infer<typeof Agent>;
export const NewAgent = z.object({
  name: PersonName,
  email: Email,
  role: StaffRole,
  teamIds: z.array(Id).max(100).default([]),
});
export const AgentPatch = z
  .object({ name: PersonName, role: StaffRole, teamIds: z.array(Id).max(100), deactivated: z.boolean() })
  .partial();
export const NewTeam = z.object({ name: PersonName });

export const Password = z.string().min(12, 'A password has at least 12 characters.').max(128);
export const Invitation = z.object({ name: z.string(), email: z.string(), deskName: z.string() });
export const InvitationAnswer = z.object({ name: PersonName, password: Password });

export const API_SCOPES = ['tickets:read', 'tickets:write', 'search:read'] as const;
export const ApiScope = z.enum(API_SCOPES);
export type ApiScope = z.infer<typeof ApiScope>;
export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(ApiScope),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
  start: z.string().describe('The first characters, so that a person can tell keys apart.'),
});
export const NewApiKey = z.object({
  name: PersonName,
  scopes: z.array(ApiScope).min(1),
  expiresInDays: z.number().int().min(1).max(730).default(365),
});
/** The secret is shown once, at the moment the key is made. */
export const MadeApiKey = ApiKey.extend({ secret: z.string() });
