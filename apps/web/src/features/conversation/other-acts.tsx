import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What one can do besides answering. */
export function OtherActs({ offered, offer, handOver }: { offered: boolean; offer: () => void; handOver: () => void }) {
  const { t } = useTranslation('conversation');
  return (
    <>
      {/* Not `disabled`: the dialog gives the focus back to this button, and a disabled one would lose it. */}
      <Button
        size="compact-md"
        variant="default"
        aria-disabled={offered}
        data-disabled={offered || undefined}
        onClick={offered ? undefined : offer}
      >
        {offered ? t('act.offered') : t('act.offer')}
      </Button>
      <Button size="compact-md" variant="default" onClick={handOver}>
        {t('act.hand-over')}
      </Button>
    </>
  );
}
