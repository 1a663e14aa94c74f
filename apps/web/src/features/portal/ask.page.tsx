import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientKeys } from '../../client-key.ts';
import { useSession } from '../../session.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { toast } from '../../ui/toast.tsx';
import css from './ask.module.css';
import { BeingUnderstood } from './being-understood.tsx';
import { fieldErrors, showFirstError } from './field-errors.ts';
import { FileList } from './file-list.tsx';
import { remarkLines, stillAbout, wholeMessage, type Remarks } from './remarks.ts';
import { Shell } from './shell.tsx';
import type { Correction } from './understanding.ts';
import {
  isOffline,
  missingIn,
  openTicket,
  passCorrectionOn,
  useUnsent,
  useWhenOnline,
  type Missing,
} from './use-asking.ts';
import { useFiles } from './use-files.ts';
import { useReading } from './use-reading.ts';
import { WhoAreYou } from './who-are-you.tsx';
import { WordsField } from './words-field.tsx';

/** The front door: words first, everything else after them. */
export default function AskPage() {
  const { t } = useTranslation('portal');
  usePageTitle(t('ask.page'));
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const { me } = useSession();
  const { unsent, write, forget, isFromBefore } = useUnsent();
  const being = useReading(unsent.text);
  const files = useFiles();
  const form = useRef<HTMLFormElement>(null);
  const keyFor = useRef(clientKeys());
  const [correction, setCorrection] = useState<Correction>({});
  const [said, setSaid] = useState<Remarks>({});
  const [missing, setMissing] = useState<Missing>({});
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const remarks = stillAbout(said, unsent.text);
  const added = remarkLines(remarks, {
    opening: t('remark.opening'),
    notMeant: t('remark.not-meant'),
    better: (words) => t('remark.better', { words }),
  });
  const hasWords = unsent.text.trim() !== '';

  const send = async () => {
    const lacks = missingIn(unsent, me);
    setMissing(lacks);
    if (Object.keys(lacks).length > 0) return showFirstError(form.current);
    if (sending) return;
    setSending(true);
    setError(null);
    try {
      const leaving = {
        text: wholeMessage(unsent.text, unsent.more, added),
        name: unsent.name,
        email: unsent.email,
        attachmentIds: files.ids,
      };
      const number = await openTicket({ ...leaving, me, clientKey: keyFor.current(JSON.stringify(leaving)) });
      if (Object.keys(correction).length > 0)
        await passCorrectionOn(number, correction).catch(() => toast(t('ask.correction-missed')));
      files.leaveForLater();
      forget();
      await navigate({ to: '/t/$number', params: { number: String(number) } });
    } catch (failure) {
      setError(failure);
      showFirstError(form.current);
    } finally {
      setSending(false);
    }
  };
  const waits = error !== null && isOffline(error);
  useWhenOnline(waits, () => void send());

  const refused = fieldErrors(error);
  return (
    <Shell>
      <form
        ref={form}
        noValidate
        className={css.form}
        onSubmit={(e) => {
          e.preventDefault();
          void send();
        }}
      >
        <header>
          <h1 className={css.title}>{t('ask.title')}</h1>
          <p className={css.lead}>{t('ask.lead')}</p>
        </header>
        <section className={css.words}>
          {isFromBefore && (
            <p className={css.kept}>
              {t('ask.kept')}{' '}
              <button type="button" className={css.plain} onClick={forget}>
                {t('ask.start-over')}
              </button>
            </p>
          )}
          <WordsField
            label={t('ask.field')}
            value={unsent.text}
            onChange={(text) => write({ text })}
            onSend={() => void send()}
            files={files}
            rows={6}
            large
            autoFocus
            error={missing.text && !hasWords ? t('ask.nothing') : refused.text}
          />
          <FileList files={files} />
        </section>

        {hasWords && (
          <>
            <BeingUnderstood
              being={being}
              correction={correction}
              onCorrect={(more) => setCorrection({ ...correction, ...more })}
              remarks={remarks}
              onRemark={(quote, remark) => {
                const { [quote]: _, ...others } = said;
                setSaid(remark ? { ...others, [quote]: remark } : others);
              }}
              added={added}
            />
            <WordsField
              label={t('ask.more')}
              description={t('ask.more-hint')}
              value={unsent.more}
              onChange={(more) => write({ more })}
              onSend={() => void send()}
              files={files}
              rows={2}
            />
            <WhoAreYou me={me} unsent={unsent} write={write} missing={missing} refused={refused} />
          </>
        )}
        {error !== null && (
          <div role="alert" className={css.alert}>
            <strong>{t('ask.failed')}</strong>
            <p>{waits ? t('ask.waits') : errorWords(error)}</p>
          </div>
        )}
        {hasWords && (
          <div>
            <Button type="submit" size="lg" loading={sending} disabled={files.sending}>
              {t('ask.send')}
            </Button>
          </div>
        )}
      </form>
      {!me && (
        <p className={css.before}>
          {t('ask.have-one')} <Link to="/my">{t('ask.open-my')}</Link>
        </p>
      )}
    </Shell>
  );
}
