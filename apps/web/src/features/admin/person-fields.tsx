import { endpoints, STAFF_ROLES, type StaffRole } from '@attune/contract';
import { Checkbox, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import css from './admin.module.css';

interface Props {
  role: StaffRole;
  onRole: (role: StaffRole) => void;
  teamIds: string[];
  onTeams: (teamIds: string[]) => void;
}

/** What somebody may do here, and which teams they belong to. */
export function PersonFields({ role, onRole, teamIds, onTeams }: Props) {
  const { t } = useTranslation('admin');
  const { data: teams } = useEndpoint(endpoints.listTeams);
  return (
    <>
      <Radio.Group label={t('people.role')} value={role} onChange={(chosen) => onRole(chosen as StaffRole)}>
        {STAFF_ROLES.map((each) => (
          <Radio key={each} value={each} label={t(`role.${each}`)} description={t(`role-hint.${each}`)} mt={8} />
        ))}
      </Radio.Group>
      <Checkbox.Group label={t('people.teams')} value={teamIds} onChange={onTeams}>
        {teams?.items.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} mt={8} />
        ))}
        {teams?.items.length === 0 && <p className={css.faint}>{t('people.no-teams-yet')}</p>}
      </Checkbox.Group>
    </>
  );
}
