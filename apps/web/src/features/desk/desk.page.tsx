import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Outlet, useMatchRoute, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../live.ts';
import { Gate } from '../../session.tsx';
import { useWarmCoach } from '../coach/ask-coach.ts';
import { Queue } from '../queue/queue.tsx';
import { NewTicket } from '../tickets/new-ticket.tsx';
import { useDeskCommands } from './desk-commands.ts';
import { HelpSheet } from './help-sheet.tsx';
import { useKeyboard } from './keys.ts';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import css from './desk.module.css';

export default function DeskPage() {
  return (
    <Gate role="agent">
      <Workspace />
    </Gate>
  );
}

/** Rail, queue and what is open. On a narrow screen one of them at a time: the address says which. */
function Workspace() {
  const { t } = useTranslation('ui');
  const { view, number } = useParams({ strict: false });
  const isAt = useMatchRoute();
  const [rail, railTo] = useDisclosure();
  const [help, helpTo] = useDisclosure();
  const [fresh, freshTo] = useDisclosure();
  const narrow = useMediaQuery('(max-width: 1099px)') ?? false;
  const practice = isAt({ to: '/practice', fuzzy: true });
  const beside = isAt({ to: '/desk/search' }) || isAt({ to: '/desk/praise' }) || practice;
  useLive(true);
  useWarmCoach();
  useNearPages();
  useKeyboard();
  useDeskCommands({ help: helpTo.open, fresh: freshTo.open });

  return (
    <div className={css.desk} data-open={number !== undefined || undefined} data-beside={beside ? true : undefined}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      {narrow ? (
        <Drawer opened={rail} onClose={railTo.close} size={264} title="Attune" classNames={{ body: css.drawer }}>
          <Rail named={false} onNew={freshTo.open} onWent={railTo.close} />
        </Drawer>
      ) : (
        <div className={css.rail}>
          <Rail onNew={freshTo.open} />
        </div>
      )}
      {!beside && <Queue key={view} view={view ?? 'queue'} openMenu={narrow ? railTo.open : undefined} />}
      <main id="content" className={css.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Palette />
      <HelpSheet opened={help} close={helpTo.close} />
      <NewTicket opened={fresh} close={freshTo.close} />
    </div>
  );
}

/** Fetches what one opens next while nothing else is to be done, so that the first ticket opens as fast as the second. */
function useNearPages() {
  useEffect(() => {
    const soon = setTimeout(() => void import('../conversation/ticket.page.tsx'), 300);
    return () => clearTimeout(soon);
  }, []);
}
