import { Combobox, useCombobox } from '@mantine/core';
import { cloneElement, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { matching } from '../desk/palette-match.ts';

interface Named {
  id: string | null;
  name: string;
}
interface Props {
  children: ReactElement;
  people: Named[];
  ask: string;
  choose: (id: string | null, name: string) => void;
  opened?: boolean;
  onChange?: (opened: boolean) => void;
}

/** A list to choose one name from, by typing its first letters. */
export function PeopleMenu({ children, people, ask, choose, opened, onChange }: Props) {
  const { t } = useTranslation('tickets');
  const [typed, setTyped] = useState('');
  const box = useCombobox({
    onDropdownOpen: () => box.focusSearchInput(),
    onDropdownClose: () => {
      setTyped('');
      onChange?.(false);
    },
  });
  const { openDropdown } = box;
  useEffect(() => {
    if (opened) openDropdown();
  }, [opened, openDropdown]);
  const found = matching(typed, people, (person) => person.name);
  return (
    <Combobox
      store={box}
      width={240}
      position="bottom-start"
      onOptionSubmit={(value) => {
        const person = people.find((one) => (one.id ?? '') === value);
        if (person) choose(person.id, person.name);
        box.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        {cloneElement(children as ReactElement<{ onClick: () => void }>, { onClick: () => box.toggleDropdown() })}
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
          placeholder={ask}
          aria-label={ask}
        />
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {found.length === 0 && <Combobox.Empty>{t('nobody-found')}</Combobox.Empty>}
          {found.map((person) => (
            <Combobox.Option key={person.id ?? 'none'} value={person.id ?? ''}>
              {person.name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
