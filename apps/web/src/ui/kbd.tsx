import css from './kbd.module.css';

const onMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
const SIGNS: Record<string, string> = {
  mod: onMac ? '⌘' : 'Ctrl',
  enter: onMac ? '⏎' : 'Enter',
  shift: onMac ? '⇧' : 'Shift',
  escape: 'Esc',
};

/** Keys as they stand on this keyboard: `<Kbd keys="mod+enter" />`, `<Kbd keys="g q" />`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={css.keys}>
      {keys.split(/[+ ]/).map((key) => (
        <kbd key={key} className={css.key}>
          {SIGNS[key] ?? key}
        </kbd>
      ))}
    </span>
  );
}
