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
 * Packs weights into text (base64): a JSON head, then whole numbers, little-endian. Hashes that grow are
 * written as steps, which squeeze to half of them.
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
  parts.push(stepsOf(kinds.words), bytesOf(kinds.fine), kinds.coarse);
  for (const { ids, weights } of Object.values(tables)) parts.push(stepsOf(ids), bytesOf(weights));
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
  const head = JSON.parse(plain(whole.subarray(4, 4 + headLength))) as Head;
  let at = 4 + headLength;
  const take = (bytes: number): ArrayBuffer => whole.buffer.slice(at, (at += bytes)) as ArrayBuffer;
  const kinds = {
    words: fromSteps(take(head.words * 4)),
    fine: new Uint16Array(take(head.words * 2)),
    coarse: new Uint8Array(take(head.words)),
  };
  const tables: Record<string, Table> = {};
  for (const { name, outputs, rows, units, bias } of head.tables)
    tables[name] = {
      outputs,
      ids: fromSteps(take(rows * 4)),
      weights: new Int8Array(take(rows * outputs.length)),
      units: Float32Array.from(units),
      bias: Float32Array.from(bias),
    };
  return { kinds, tables, judges: head.judges };
}

// All lowest bytes first, all highest last: the highest of a step is nearly always 0.
function stepsOf(ids: Int32Array): Uint8Array {
  const out = new Uint8Array(ids.length * 4);
  ids.forEach((id, i) => {
    const step = id - (i === 0 ? 0 : ids[i - 1]!);
    for (let byte = 0; byte < 4; byte++) out[byte * ids.length + i] = step >>> (8 * byte);
  });
  return out;
}

function fromSteps(buffer: ArrayBuffer): Int32Array {
  const length = buffer.byteLength / 4;
  const [lowest, low, high, highest] = [0, 1, 2, 3].map((byte) => new Uint8Array(buffer, byte * length, length));
  const ids = new Int32Array(length);
  let id = 0;
  for (let i = 0; i < length; i++)
    ids[i] = id = (id + (lowest![i]! | (low![i]! << 8) | (high![i]! << 16) | (highest![i]! << 24))) | 0;
  return ids;
}

// The head has no letter beyond ASCII, and a decoder takes longer to wake up than to read it.
function plain(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x2000) text += String.fromCharCode(...bytes.subarray(i, i + 0x2000));
  return text;
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
