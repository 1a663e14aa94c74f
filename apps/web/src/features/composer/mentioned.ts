interface Named {
  id: string;
  name: string;
}

/** The @word that is being written just before the cursor. */
export function mentionBefore(text: string): string | null {
  return /(?:^|[\s(])@([\p{L}\p{M}'-]*(?: [\p{L}\p{M}'-]*)?)$/u.exec(text)?.[1] ?? null;
}

/** Who is named with @ in a note; a longer name is not taken for a shorter one that it begins with. */
export function mentionedIn(text: string, people: readonly Named[]): Named[] {
  let rest = text;
  return [...people]
    .sort((a, b) => b.name.length - a.name.length)
    .filter(({ name }) => {
      const at = `@${name}`;
      if (!rest.includes(at)) return false;
      rest = rest.replaceAll(at, ' ');
      return true;
    });
}
