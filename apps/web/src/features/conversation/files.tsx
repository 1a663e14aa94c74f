import type { Attachment } from '@attune/contract';
import { Modal, UnstyledButton } from '@mantine/core';
import { IconDownload, IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentAddress } from '../../upload.ts';
import { sizeInWords } from './size-in-words.ts';
import css from './files.module.css';

/** Kinds that a browser shows as a picture and nothing else; SVG can carry more, so it is only downloaded. */
const PICTURES = /^image\/(png|jpeg|gif|webp|avif)$/;

/** What was attached: pictures open large, everything downloads. */
export function Files({ files }: { files: Attachment[] }) {
  const { t, i18n } = useTranslation('conversation');
  const [large, setLarge] = useState<Attachment | null>(null);
  if (files.length === 0) return null;
  return (
    <>
      <ul className={css.files} aria-label={t('files.name')}>
        {files.map((file) => (
          <li key={file.id} className={css.file}>
            {PICTURES.test(file.contentType) ? (
              <UnstyledButton
                className={css.picture}
                onClick={() => setLarge(file)}
                aria-label={t('files.look', { name: file.filename })}
              >
                <img src={attachmentAddress(file.id)} alt="" loading="lazy" />
              </UnstyledButton>
            ) : (
              <IconFile size={20} stroke={1.5} aria-hidden className={css.icon} />
            )}
            <a
              href={attachmentAddress(file.id)}
              download={file.filename}
              className={css.name}
              title={t('files.download', { name: file.filename })}
            >
              <span>{file.filename}</span>
              <span className={css.size}>
                {sizeInWords(file.size, i18n.language)} <IconDownload size={13} aria-hidden />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Modal opened={large !== null} onClose={() => setLarge(null)} title={large?.filename} size="auto">
        {large && <img className={css.large} src={attachmentAddress(large.id)} alt={large.filename} />}
      </Modal>
    </>
  );
}
