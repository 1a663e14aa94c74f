import { linksIn } from './links-in.ts';
import css from './words.module.css';

/** What somebody wrote: paragraphs kept, addresses clickable, nothing else interpreted. */
export function Words({ text }: { text: string }) {
  return (
    <div className={css.words}>
      <Linked text={text} />
    </div>
  );
}

/** Text with its links; the rest stays as it is. */
export function Linked({ text }: { text: string }) {
  return linksIn(text).map((piece, i) =>
    piece.kind === 'words' ? (
      piece.text
    ) : (
      <a key={i} href={piece.href} target="_blank" rel="noreferrer noopener nofollow">
        {piece.text}
      </a>
    ),
  );
}
