import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Attachment } from '@attune/contract';
import { actorOf, isUnproved, type Act } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import type { Blobs } from '../../platform/blobs.ts';
import { after, days } from '../../platform/clock.ts';
import { newId } from '../../platform/columns.ts';
import type { ActOf } from '../../doors.ts';
import { findTicket } from '../tickets/index.ts';
import { isOwnWord, presentAttachment } from './store.ts';
import { attachments, messages } from './tables.ts';

const NAME_LENGTH = 180;

/** A name without folders, control characters or tricks of writing direction. */
export function safeFilename(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^.*[\\/]/, '')
    .replace(/^\.+/, '')
    .trim();
  return plain.slice(-NAME_LENGTH) || 'file';
}

/** The pictures that a browser may show in place; told by their first bytes, never by their name. */
export function pictureType(content: Buffer): string | null {
  if (content.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (/^GIF8[79]a/.test(content.subarray(0, 6).toString('latin1'))) return 'image/gif';
  if (content.subarray(0, 4).toString('latin1') === 'RIFF' && content.subarray(8, 12).toString('latin1') === 'WEBP')
    return 'image/webp';
  return null;
}

/** Keeps a file. It belongs to its uploader until a message takes it along. */
export async function keepAttachment(
  act: Act,
  blobs: Blobs,
  file: { filename: string; contentType: string; content: Buffer; inlineCid?: string | null },
): Promise<Attachment> {
  const { sha256, size } = await blobs.keep(file.content);
  const picture = pictureType(file.content);
  const claimed = /^[\w.+-]+\/[\w.+-]+$/.test(file.contentType)
    ? file.contentType.toLowerCase()
    : 'application/octet-stream';
  const [row] = await act.db
    .insert(attachments)
    .values({
      id: newId(),
      uploaderId: actorOf(act.viewer),
      sha256,
      filename: safeFilename(file.filename),
      contentType: picture ?? (claimed.startsWith('image/') ? 'application/octet-stream' : claimed),
      size,
      inlineCid: file.inlineCid ?? null,
      createdAt: act.now,
    })
    .returning();
  return presentAttachment(row!);
}

const UPLOADS_A_MINUTE = 20;
const SHOWN_IN_PLACE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export function attachmentRoutes(app: FastifyInstance, actOf: ActOf, blobs: Blobs): void {
  app.post(
    '/api/v1/attachments',
    {
      config: { access: 'anyone', rateLimit: { max: UPLOADS_A_MINUTE, timeWindow: '1 minute' } },
      schema: {
        summary: 'Upload a file (multipart, field "file")',
        tags: ['attachments'],
        consumes: ['multipart/form-data'],
      },
    },
    async (request, reply) => {
      const act = await actOf(request, { access: 'anyone', scope: 'tickets:write' });
      const file = request.isMultipart() ? await request.file() : undefined;
      if (!file)
        throw new AppError('request.invalid', {
          details: {
            issues: [{ where: 'body/file', what: 'Send one file as multipart/form-data in the field "file".' }],
          },
        });
      const content = await file.toBuffer();
      return reply
        .status(201)
        .send(await keepAttachment(act, blobs, { filename: file.filename, contentType: file.mimetype, content }));
    },
  );

  app.get<{ Params: { id: string }; Querystring: { inline?: string } }>(
    '/api/v1/attachments/:id',
    { config: { access: 'portal' }, schema: { summary: 'The bytes of an attachment', tags: ['attachments'] } },
    async (request, reply) => {
      const act = await actOf(request, { access: 'portal', scope: 'tickets:read' });
      const row = await visibleAttachment(act, request.params.id);
      const inPlace = request.query.inline === '1' && SHOWN_IN_PLACE.has(row.contentType);
      return reply
        .header('content-type', inPlace ? row.contentType : 'application/octet-stream')
        .header('content-length', row.size)
        .header(
          'content-disposition',
          `${inPlace ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(row.filename)}`,
        )
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, max-age=3600')
        .send(blobs.read(row.sha256));
    },
  );
}

async function visibleAttachment(act: Act, id: string) {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw notFound();
  const [found] = await act.db
    .select({ file: attachments, message: messages })
    .from(attachments)
    .leftJoin(messages, eq(messages.id, attachments.messageId))
    .where(eq(attachments.id, id));
  if (!found) throw notFound();
  const { file, message } = found;
  if (message === null) {
    if (file.uploaderId !== null && file.uploaderId === actorOf(act.viewer) && !isUnproved(act.viewer)) return file;
    throw notFound();
  }
  const ticket = await findTicket(act.db, act.viewer, { id: message.ticketId });
  if (!ticket || message.takenBackAt !== null) throw notFound();
  if (act.viewer.kind === 'requester') {
    const said =
      !message.fromOutside && message.kind === 'public' && message.delivery !== 'held' && !isUnproved(act.viewer);
    if (!said && !isOwnWord(act.viewer, message)) throw notFound();
  }
  return file;
}

/** Files that were uploaded and never sent go after a day. Their bytes go with the last name that points to them. */
export async function forgetLooseAttachments({ db, now }: Act): Promise<number> {
  const gone = await db
    .delete(attachments)
    .where(and(isNull(attachments.messageId), lt(attachments.createdAt, after(now, -days(1)))))
    .returning({ id: sql<string>`id` });
  return gone.length;
}
