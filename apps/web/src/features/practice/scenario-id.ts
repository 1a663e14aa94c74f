const ID_LINE = /^id:[ \t]*(['"]?)([^\s'"#]*)\1/m;

/** The id that a scenario file gives itself, if it does. */
export const idIn = (source: string): string | null => ID_LINE.exec(source)?.[2] || null;

/** The same file under another id, to be kept beside the first. */
export const underId = (source: string, id: string): string =>
  ID_LINE.test(source) ? source.replace(ID_LINE, `id: ${id}`) : `id: ${id}\n${source}`;
