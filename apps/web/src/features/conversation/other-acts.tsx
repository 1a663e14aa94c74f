import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What one can do besides answering. */
export function OtherActs({ offered, offer, handOver }: { offered: boolean; offer: () => void; handOver: () => void }) {
  const { t } = useTranslation('conversation');
  return (
    <>
      <Button size="compact-md" variant="default" disabled={offered} onClick={offer}>
        {offered ? t('act.offered') : t('act.offer')}
      </Button>
      <Button size="compact-md" variant="default" onClick={handOver} visibleFrom="sm">
        {t('act.hand-over')}
      </Button>
    </>
  );
}
