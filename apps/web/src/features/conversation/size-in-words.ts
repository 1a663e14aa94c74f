const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "812 byte", "340 kB", "2.1 MB". */
export function sizeInWords(bytes: number, locale: string): string {
  let amount = bytes;
  let step = 0;
  while (amount >= 1000 && step < UNITS.length - 1) {
    amount /= 1000;
    step++;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step],
    maximumFractionDigits: amount < 10 && step > 0 ? 1 : 0,
  }).format(amount);
}
