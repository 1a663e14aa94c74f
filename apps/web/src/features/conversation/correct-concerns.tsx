import { CONCERN_KINDS, type Reading } from '@attune/contract';
import { ActionIcon, Button, NativeSelect, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withConcern, type Concern } from './concerns-of.ts';
import css from './correct-reading.module.css';

type Kind = Concern['kind'];

/** What they want heard or answered: each can be of another kind or go, and words of the message can be added. */
export function CorrectConcerns({
  text,
  concerns,
  change,
}: {
  text: string;
  concerns: Reading['concerns'];
  change: (concerns: Reading['concerns']) => void;
}) {
  const { t } = useTranslation('conversation');
  const words = useRef<HTMLTextAreaElement>(null);
  const [kind, setKind] = useState<Kind>('problem');
  const [chosen, setChosen] = useState('');
  const kinds = CONCERN_KINDS.map((value) => ({ value, label: t(`ui:concern.${value}`) }));
  const selection = () => {
    const { selectionStart: start, selectionEnd: end } = words.current!;
    return { start, end };
  };
  return (
    <div role="group" aria-label={t('correct.concerns')}>
      <p className={css.title}>{t('correct.concerns')}</p>
      <ul className={css.concerns}>
        {concerns.map((concern, i) => (
          <li key={`${concern.start}-${concern.end}-${concern.kind}`} className={css.concern}>
            <q className={css.quote}>{concern.quote}</q>
            <NativeSelect
              size="xs"
              aria-label={t('correct.kind-of', { quote: concern.quote })}
              data={kinds}
              value={concern.kind}
              onChange={(e) =>
                change(concerns.map((one, at) => (at === i ? { ...one, kind: e.currentTarget.value as Kind } : one)))
              }
            />
            <ActionIcon
              variant="subtle"
              color="ink"
              aria-label={t('correct.remove', { quote: concern.quote })}
              onClick={() => change(concerns.filter((_, at) => at !== i))}
            >
              <IconX size={15} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {/* A field, so that words are chosen by keyboard as well as by mouse and finger. */}
      <Textarea
        ref={words}
        readOnly
        autosize
        minRows={2}
        maxRows={8}
        size="xs"
        label={t('correct.add-words')}
        description={t('correct.add-how')}
        value={text}
        onSelect={() => {
          const { start, end } = selection();
          setChosen(text.slice(start, end).trim());
        }}
      />
      <div className={css.adding}>
        <NativeSelect
          size="xs"
          aria-label={t('correct.kind')}
          data={kinds}
          value={kind}
          onChange={(e) => setKind(e.currentTarget.value as Kind)}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={chosen === ''}
          onClick={() => change(withConcern(concerns, text, { kind, ...selection() }))}
        >
          {t('correct.add')}
        </Button>
      </div>
    </div>
  );
}
