import { useEffect, useState } from 'react';
import type { Understanding } from './understanding.ts';

const PAUSE = 500;
/** Fewer letters than this say nothing that could be understood. */
const ENOUGH = 12;

export type BeingRead =
  { state: 'nothing' | 'reading' | 'failed'; reading: null } | { state: 'read'; reading: Understanding };

/**
 * Reads the words in this browser, whenever the person pauses. They do not leave the page:
 * the same code that runs on the desk runs here.
 */
export function useReading(text: string): BeingRead {
  const [being, setBeing] = useState<BeingRead>({ state: 'nothing', reading: null });
  const enough = text.trim().length >= ENOUGH;
  useEffect(() => {
    if (!enough) return;
    let current = true;
    const pause = setTimeout(() => {
      setBeing((before) => (before.state === 'read' ? before : { state: 'reading', reading: null }));
      readHere(text).then(
        (reading) => current && setBeing({ state: 'read', reading }),
        () => current && setBeing({ state: 'failed', reading: null }),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [text, enough]);
  return enough ? being : { state: 'nothing', reading: null };
}

let worker: Worker | null = null;
let asked = 0;

function readHere(text: string): Promise<Understanding> {
  worker ??= new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
  const reader = worker;
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const end = () => {
      reader.removeEventListener('message', hear);
      reader.removeEventListener('error', fail);
    };
    const hear = ({ data }: MessageEvent<{ id: number; reading: Understanding }>) => {
      if (data.id !== id) return;
      end();
      resolve(data.reading);
    };
    const fail = () => {
      end();
      // The next try begins with a fresh one.
      worker?.terminate();
      worker = null;
      reject(new Error('The words could not be read in this browser.'));
    };
    reader.addEventListener('message', hear);
    reader.addEventListener('error', fail);
    reader.postMessage({ id, text });
  });
}
