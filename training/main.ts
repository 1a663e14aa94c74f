import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { featureReader, hashOf, type Features } from '../packages/language/src/model/features.ts';
import { pack, unpack, type Packed } from '../packages/language/src/model/pack.ts';
import { seer, shapesOf, toneIdsOf } from '../packages/language/src/model/sentence.ts';
import { modelOf, type Table } from '../packages/language/src/model/table.ts';
import { tokensOf } from '../packages/language/src/model/tokens.ts';
import { weights } from '../packages/language/src/model/weights.data.ts';
import { engineOf, kindsOf, useEngine } from '../packages/language/src/model/weights.ts';
import { clusters } from './clusters.ts';
import { trainInbound } from './inbound.ts';
import { trainReply } from './reply.ts';
import { publicSets } from './sets/all.ts';
import { learnt } from './sets/corpus.ts';
import { trainTone } from './tone.ts';

const HELP = `npm run train -- --data DIR

Builds the weights of the language engine from the public sets in DIR (docs/language.md says where
each comes from) and the project's own corpus, and writes them to packages/language. The same input
gives the same bytes.

  --keep-tone   learn from the corpus only, and keep what the public sets taught last time`;
const VECTOR_DIMS = 64;
const TARGET = path.join(import.meta.dirname, '../packages/language/src/model/weights.data.ts');

const { values } = parseArgs({
  options: { data: { type: 'string' }, 'keep-tone': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help || (values.data === undefined && !values['keep-tone'])) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}
const start = performance.now();
const say = (line: string) => console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const { kinds, tone } = values['keep-tone'] ? keptTone() : learntTone(values.data!);

function keptTone(): Pick<Packed, 'kinds'> & { tone: Table } {
  const { kinds, tables } = unpack(weights());
  return { kinds, tone: tables['tone']! };
}

function learntTone(data: string): Pick<Packed, 'kinds'> & { tone: Table } {
  const words = readFileSync(path.join(import.meta.dirname, 'vectors/words.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  const vectors = new Int8Array(readFileSync(path.join(import.meta.dirname, 'vectors/vectors.i8')));
  const coarse = clusters(vectors, VECTOR_DIMS, 200, 10, 1);
  const fine = clusters(vectors, VECTOR_DIMS, 900, 8, 2);
  const plain = words
    .map((word, i) => ({ hash: hashOf(word), i }))
    .filter(({ i }) => /[a-z]/.test(words[i]!))
    .sort((a, b) => a.hash - b.hash);
  const kinds = {
    words: Int32Array.from(plain, ({ hash }) => hash),
    coarse: Uint8Array.from(plain, ({ i }) => coarse[i]!),
    fine: Uint16Array.from(plain, ({ i }) => fine[i]!),
  };
  say(`${plain.length} words sorted into kinds`);

  const features = featureReader(kindsOf(kinds));
  const featuresOf = (text: string): Features => {
    const tokens = tokensOf(text);
    return features(tokens, shapesOf(tokens));
  };
  const tone = trainTone(publicSets(data), featuresOf, 26_000);
  say(`general tone: ${tone.ids.length} features`);
  return { kinds, tone };
}

const toneModel = modelOf(tone);
const see = seer(featureReader(kindsOf(kinds)), toneModel);
const toneIds = toneIdsOf(toneModel);
const read = trainInbound(learnt('inbound'), learnt('parts'), { see, toneIds });
for (const line of read.report) say(line);
const tables = { tone, inbound: read.inbound, whole: read.whole };
useEngine(engineOf({ kinds, tables: { ...tables, reply: read.whole }, judges: read.judges }));
const reply = trainReply(learnt('replies'), learnt('sentences'), learnt('pairs'), { see, toneIds });
for (const line of reply.report) say(line);

const packed = pack({ kinds, tables: { ...tables, reply: reply.reply }, judges: { ...read.judges, ...reply.judges } });
writeFileSync(
  TARGET,
  `// Made by \`npm run train\`. Do not edit.\nexport const weights = (): string =>\n  '${packed}';\n`,
);
const bytes = Buffer.from(packed, 'base64');
say(
  `${(bytes.length / 1e6).toFixed(2)} MB of weights, ${(gzipSync(readFileSync(TARGET)).length / 1e6).toFixed(2)} MB squeezed`,
);
