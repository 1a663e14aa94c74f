import { read } from '@attune/language';

// Reading long text takes a moment; here it never holds up the person's keys.
self.onmessage = ({ data }: MessageEvent<{ id: number; text: string }>) => {
  self.postMessage({ id: data.id, reading: read({ text: data.text, channel: 'portal' }) });
};
