import type { Attachment } from '@attune/contract';
import { useState } from 'react';
import { newKey } from '../../client-key.ts';
import { upload } from '../../upload.ts';

export interface PendingFile {
  key: string;
  name: string;
  size: number;
  part: number;
  attachment: Attachment | null;
  error: unknown;
}

/** Files that will go with the message: each is sent at once, so that sending the words is quick. */
export function useFiles() {
  const [files, setFiles] = useState<PendingFile[]>([]);
  const put = (key: string, change: Partial<PendingFile>) =>
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...change } : file)));
  return {
    files,
    ids: files.flatMap((file) => (file.attachment ? [file.attachment.id] : [])),
    waiting: files.some((file) => !file.attachment && !file.error),
    add(chosen: readonly File[]) {
      for (const file of chosen) {
        const key = newKey();
        setFiles((all) => [
          ...all,
          { key, name: file.name || 'picture.png', size: file.size, part: 0, attachment: null, error: null },
        ]);
        upload(file, (part) => put(key, { part })).then(
          (attachment) => put(key, { attachment, part: 1 }),
          (error: unknown) => put(key, { error }),
        );
      }
    },
    remove: (key: string) => setFiles((all) => all.filter((file) => file.key !== key)),
    clear: () => setFiles([]),
  };
}
