import type { Attachment, ErrorBody } from '@attune/contract';
import { ApiError, TICKET_HEADER } from './api.ts';

/** Sends one file, saying how far it is. XMLHttpRequest, because fetch cannot tell the progress of an upload. */
export function upload(
  file: File,
  onProgress: (part: number) => void,
  { signal, ticket }: { signal?: AbortSignal; ticket?: number } = {},
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/attachments');
    request.responseType = 'json';
    if (ticket !== undefined) request.setRequestHeader(TICKET_HEADER, String(ticket));
    request.upload.onprogress = (e) => e.lengthComputable && onProgress(e.loaded / e.total);
    request.onload = () => (request.status < 300 ? resolve(request.response as Attachment) : reject(failed(request)));
    request.onerror = () => reject(new ApiError('offline', 0, 'The desk could not be reached.'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function failed(request: XMLHttpRequest): ApiError {
  const body = request.response as ErrorBody | null;
  if (body?.error)
    return new ApiError(body.error.code, request.status, body.error.message, body.error.details, body.error.requestId);
  return new ApiError(
    request.status === 413 ? 'request.too-large' : 'server.failed',
    request.status,
    `HTTP ${request.status}`,
  );
}

export const attachmentAddress = (id: string) => `/api/v1/attachments/${id}`;
