import type { Judge } from './judge.ts';
import type { Table } from './table.ts';

/** The weights as they lie in the file. */
export interface Packed {
  /** Kinds of words by meaning: hashes of words, and for each word a coarse and a fine kind. */
  kinds: { words: Int32Array; coarse: Uint8Array; fine: Uint16Array };
  tables: Record<string, Table>;
  judges: Record<string, Judge>;
}

interface Head {
  words: number;
  tables: { name: string; outputs: string[]; rows: number; units: number[]; bias: number[] }[];
  judges: Record<string, Judge>;
}

/**
 * Packs weights into text (base64): a JSON head, then whole numbers, little-endian.
 */
export function pack({ kinds, tables, judges }: Packed): string {
  const head: Head = {
    words: kinds.words.length,
    tables: Object.entries(tables).map(([name, { outputs, ids, units, bias }]) => ({
      name,
      outputs: [...outputs],
      rows: ids.length,
      units: [...units],
      bias: [...bias],
    })),
    judges,
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const parts: Uint8Array[] = [bytesOf(Uint32Array.of(headBytes.length)), headBytes];
  parts.push(bytesOf(kinds.words), bytesOf(kinds.fine), kinds.coarse);
  for (const { ids, weights } of Object.values(tables)) parts.push(bytesOf(ids), bytesOf(weights));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  let text = '';
  for (let i = 0; i < whole.length; i += 0x6000) text += btoa(String.fromCharCode(...whole.subarray(i, i + 0x6000)));
  return text;
}

/** The other way round. */
export function unpack(text: string): Packed {
  const whole = bytesFrom(text);
  const view = new DataView(whole.buffer);
  const headLength = view.getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(whole.subarray(4, 4 + headLength))) as Head;
  let at = 4 + headLength;
  const take = (bytes: number): ArrayBuffer => whole.buffer.slice(at, (at += bytes)) as ArrayBuffer;
  const kinds = {
    words: new Int32Array(take(head.words * 4)),
    fine: new Uint16Array(take(head.words * 2)),
    coarse: new Uint8Array(take(head.words)),
  };
  const tables: Record<string, Table> = {};
  for (const { name, outputs, rows, units, bias } of head.tables)
    tables[name] = {
      outputs,
      ids: new Int32Array(take(rows * 4)),
      weights: new Int8Array(take(rows * outputs.length)),
      units: Float32Array.from(units),
      bias: Float32Array.from(bias),
    };
  return { kinds, tables, judges: head.judges };
}

const bytesOf = (array: Int32Array | Uint32Array | Uint16Array | Int8Array | Uint8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

// Node decodes base64 at memory speed; the browser's own way is slower and good enough.
function bytesFrom(text: string): Uint8Array {
  const node = (globalThis as { Buffer?: { from(text: string, encoding: 'base64'): Uint8Array } }).Buffer;
  if (node) return new Uint8Array(node.from(text, 'base64'));
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}
