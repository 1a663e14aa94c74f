import type { PracticeRun } from '@attune/contract';
import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { CoachStrip } from '../coach/coach-strip.tsx';
import type { Lit } from '../coach/concerns.tsx';
import { Editor, type Pen } from '../composer/editor.tsx';
import type { Underline } from '../composer/underlines.ts';
import { keepWords, keptWords } from './kept-words.ts';
import { useRehearsalCoach } from './use-rehearsal-coach.ts';
import type { useTurns } from './use-turns.ts';
import css from './rehearsal.module.css';

const WAIT = 10;

/** Where one answers, with the coach of the workspace beside it. */
export function Say({ run, turns }: { run: PracticeRun; turns: ReturnType<typeof useTurns> }) {
  const { t } = useTranslation('practice');
  const me = useMe();
  const errorWords = useErrorWords();
  const pen = useRef<Pen>(null);
  const [words, setWords] = useState(() => keptWords(me.id, run.id));
  const [lit, setLit] = useState<Lit | null>(null);
  const coached = useRehearsalCoach(run, words);
  const { read, hints } = coached;
  const underlines = useMemo<Underline[]>(
    () =>
      read.draft !== words
        ? []
        : [
            ...hints.flatMap(({ span }) => (span ? [{ ...span, kind: 'hint' as const }] : [])),
            ...(lit ? [{ start: lit.start, end: lit.end, kind: 'heard' as const }] : []),
          ],
    [read.draft, words, hints, lit],
  );
  const write = (next: string) => {
    setWords(next);
    keepWords(me.id, run.id, next);
  };
  const busy = turns.doing !== null;
  const ready = words.trim() !== '' && !busy;
  const say = async () => {
    if (!ready) return;
    const said = words.trim();
    pen.current?.write('');
    if (await turns.take({ say: said })) return;
    // Words that did not arrive come back to where they were written, before any written since.
    const since = keptWords(me.id, run.id);
    pen.current?.write(since === '' ? said : `${said}\n\n${since}`);
  };
  const wait = async () => {
    await turns.take({ wait: WAIT });
    // The button could not keep the focus while it was at rest.
    if (document.activeElement === document.body) pen.current?.focus();
  };
  const choose = ({ start, quote }: { start: number; quote: string }) => {
    const at = words.startsWith(quote, start) ? start : words.indexOf(quote);
    if (at >= 0) pen.current?.choose(at, at + quote.length);
  };
  return (
    <section className={css.composer} aria-label={t('run.write', { name: run.person.name })}>
      <Editor
        pen={pen}
        text={words}
        label={t('run.write', { name: run.person.name })}
        placeholder={t('run.placeholder', { name: run.person.name.split(' ')[0] })}
        underlines={underlines}
        onChange={write}
        onSend={() => void say()}
        onFiles={() => undefined}
      />
      {run.coach && read.coaching && (
        <CoachStrip
          coaching={read.coaching}
          resting={false}
          promises={[]}
          hints={hints}
          light={setLit}
          tryIt={({ span }) => span && choose(span)}
          keep={coached.keep}
        />
      )}
      {turns.error !== null && (
        <p className={css.failed} role="alert">
          {t('run.failed')} {errorWords(turns.error)}
        </p>
      )}
      <div className={css.foot}>
        <Button size="compact-md" disabled={!ready} onClick={() => void say()} rightSection={<Kbd keys="mod+enter" />}>
          {t('run.send')}
        </Button>
        <Button size="compact-md" variant="default" disabled={busy} onClick={() => void wait()}>
          {t('run.wait')}
        </Button>
        <span className={css.kept}>{words.trim() !== '' && t('run.kept')}</span>
      </div>
    </section>
  );
}
