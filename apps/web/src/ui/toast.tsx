import { Button } from '@mantine/core';
import { hideNotification, showNotification } from '@mantine/notifications';
import { newKey } from '../client-key.ts';
import css from './toast.module.css';

interface Undo {
  words: string;
  act: () => void;
}

/** Says what just happened, for a moment, with a way back where there is one. */
export function toast(words: string, undo?: Undo): void {
  const id = newKey();
  showNotification({
    id,
    withBorder: true,
    withCloseButton: true,
    autoClose: undo ? 10_000 : 4_000,
    classNames: { root: css.toast, description: css.words },
    message: (
      <span className={css.line}>
        <span>{words}</span>
        {undo && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              hideNotification(id);
              undo.act();
            }}
          >
            {undo.words}
          </Button>
        )}
      </span>
    ),
  });
}
