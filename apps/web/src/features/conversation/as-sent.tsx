import type { Attachment } from '@attune/contract';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentAddress } from '../../upload.ts';
import { frameHeight, framePage, hasRemoteImages } from './html-frame.ts';
import css from './as-sent.module.css';

/** A mail as it looked when it was sent, behind glass: no script, no origin, no fetching unasked. */
export function AsSent({ html, attachments, title }: { html: string; attachments: Attachment[]; title: string }) {
  const { t } = useTranslation('conversation');
  const [remoteImages, setRemoteImages] = useState(false);
  const inline = useInlinePictures(attachments);
  return (
    <div className={css.sent}>
      {hasRemoteImages(html) && !remoteImages && (
        <div className={css.asks}>
          <span>{t('html.blocked')}</span>
          <Button size="compact-sm" variant="default" onClick={() => setRemoteImages(true)}>
            {t('html.load')}
          </Button>
        </div>
      )}
      <iframe
        className={css.frame}
        title={title}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={framePage(html, { remoteImages, inline })}
        style={{ height: frameHeight(html) }}
      />
    </div>
  );
}

/** The frame has no origin, so the desk would not show it our pictures; the page fetches them and hands them in. */
function useInlinePictures(attachments: Attachment[]): Record<string, string> {
  const [pictures, setPictures] = useState<Record<string, string>>({});
  const ids = attachments
    .filter((file) => file.inline && file.contentType.startsWith('image/'))
    .map((file) => file.id)
    .join();
  useEffect(() => {
    if (!ids) return;
    const stop = new AbortController();
    const each = ids.split(',').map(async (id) => [id, await dataOf(id, stop.signal)] as const);
    void Promise.all(each).then((all) => !stop.signal.aborted && setPictures(Object.fromEntries(all)));
    return () => stop.abort();
  }, [ids]);
  return pictures;
}

async function dataOf(id: string, signal: AbortSignal): Promise<string> {
  try {
    const blob = await (await fetch(attachmentAddress(id), { signal, credentials: 'same-origin' })).blob();
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.onerror = () => resolve('');
      reader.readAsDataURL(blob);
    });
  } catch {
    return '';
  }
}
