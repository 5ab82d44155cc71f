import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './prose.css';

export interface ProseProps {
  /** Paragraphs apart by an empty line, `**bold**`, and lists of lines that begin with `- `. Nothing else. */
  readonly text: string;
  /** Begins with a large red letter: the first page of something. */
  readonly capital?: boolean;
  /** In the small sans of notes. */
  readonly small?: boolean;
}

/** Running text as scenario files write it. Whatever looks like markup beyond the three forms is shown as it stands. */
export function Prose({ text, capital, small }: ProseProps) {
  const blocks = text.trim().split(/\n\s*\n/);
  return (
    <div className={classes('prose', capital === true && 'prose--capital', small === true && 'prose--small')}>
      {keyed(blocks).map(({ key, text: block }) => {
        const lines = block.split('\n');
        return lines.every((line) => line.startsWith('- ')) ? (
          <ul key={key}>
            {keyed(lines).map((line) => (
              <li key={line.key}>{strong(line.text.slice(2))}</li>
            ))}
          </ul>
        ) : (
          <p key={key}>{strong(block)}</p>
        );
      })}
    </div>
  );
}

/** Every second piece between double asterisks is strong. */
function strong(text: string): ReactNode {
  return keyed(text.split('**')).map(({ key, text: piece, index }) =>
    index % 2 === 1 ? <strong key={key}>{piece}</strong> : piece,
  );
}

/** Texts have no names: their place among their siblings is the only one they have, and it never changes. */
const keyed = (texts: readonly string[]) => texts.map((text, index) => ({ key: `${index}`, text, index }));
