import { z } from 'zod';

/** Every error that Attune answers with: its HTTP status and its sentence for people. One table, mirrored in docs/errors.md. */
export const ERRORS = {
  'request.invalid': {
    status: 400,
    message: 'Something in the request is not as it should be. The details say what and where.',
  },
  'request.too-large': { status: 413, message: 'This is larger than the desk accepts.' },
  'request.too-many': { status: 429, message: 'That was a lot at once. Please wait a moment and try again.' },
  'request.wrong-origin': { status: 403, message: 'This came from another site, so nothing was changed.' },
  'auth.required': { status: 401, message: 'Please sign in first.' },
  'auth.link-used': { status: 410, message: 'This link was used or is too old. Ask for a new one; it takes a minute.' },
  'not-found': { status: 404, message: 'There is nothing here, or nothing that you may see.' },
  'setup.done': { status: 409, message: 'This desk is set up already.' },
  'person.email-taken': { status: 409, message: 'Somebody with this address is here already.' },
  'person.last-admin': { status: 409, message: 'A desk needs at least one admin.' },
  'person.works-here': { status: 409, message: 'This person works at the desk, so they cannot be erased.' },
  'ticket.changed': {
    status: 409,
    message: 'Somebody changed this meanwhile. Nothing was lost; look again and decide.',
  },
  'ticket.merged': { status: 409, message: 'This ticket was merged into another one. Please go on there.' },
  'ticket.cannot-merge': { status: 409, message: 'These tickets cannot be merged.' },
  'ticket.not-merged': { status: 409, message: 'This ticket is not merged.' },
  'conversation.moved-on': {
    status: 409,
    message: 'Somebody wrote meanwhile. Your words are kept; read theirs, then send or change yours.',
  },
  'conversation.already-sent': { status: 409, message: 'This reply has left already and cannot be taken back.' },
  'promise.settled': { status: 409, message: 'This promise was settled already.' },
  'resolution.pending': { status: 409, message: 'A fix is on offer already. Withdraw it before you offer another.' },
  'resolution.none': { status: 409, message: 'No fix is on offer here.' },
  'resolution.answered': { status: 409, message: 'This was answered already.' },
  'survey.done': { status: 409, message: 'You have answered this already. Thank you.' },
  'attachment.unknown': {
    status: 400,
    message: 'One of the attached files is not here any more. Please attach it again.',
  },
  'practice.ended': { status: 409, message: 'This rehearsal has ended. You can go again from any of its turns.' },
  'practice.moved-on': {
    status: 409,
    message: 'This rehearsal went on in another window. Look again; nothing was lost.',
  },
  'practice.not-ended': { status: 409, message: 'This rehearsal is still going on. Its debrief comes at the end.' },
  'practice.rate-first': { status: 409, message: 'First say how you think it went. Then the debrief opens.' },
  'practice.file-broken': {
    status: 400,
    message: 'This scenario cannot be kept yet. The details say what is wrong, and on which line.',
  },
  'practice.of-the-house': {
    status: 409,
    message: 'This scenario comes with Attune. Give yours another id to keep it beside.',
  },
  'practice.ticket-open': {
    status: 409,
    message: 'A scenario is made of a ticket that is settled. This one is still open.',
  },
  'mail.not-quarantined': { status: 409, message: 'This mail is not in quarantine.' },
  'server.failed': {
    status: 500,
    message: 'Something broke on our side. What you wrote is not lost on your screen; please try again.',
  },
  'server.not-ready': {
    status: 503,
    message: 'The desk is starting or its database cannot be reached. Please try again in a moment.',
  },
} as const;
export type ErrorCode = keyof typeof ERRORS;
export const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

export const ErrorBody = z.object({
  error: z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
