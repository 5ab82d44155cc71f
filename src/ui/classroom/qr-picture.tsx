import { useMemo } from 'react';
import { encode } from 'uqr';
import { useWords } from '../words/words.ts';

/** A QR code. Whoever cannot scan it types the code beside it. */
export function QrPicture({ text }: { readonly text: string }) {
  const { t } = useWords();
  const path = useMemo(() => {
    const { data } = encode(text, { border: 2 });
    const cells = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { d: cells.join(''), size: data.length };
  }, [text]);
  return (
    <svg
      className="qr-picture"
      role="img"
      aria-label={t('classroom.qr')}
      viewBox={`0 0 ${path.size} ${path.size}`}
    >
      <path d={path.d} />
    </svg>
  );
}
