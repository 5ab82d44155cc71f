import { useEffect, useState } from 'react';
import type { Sheet, SheetOrder } from './sheet.ts';

let engraver: Worker | undefined;
let asked = 0;
/** Sheets that were engraved in this visit, by their order. */
const engraved = new Map<string, Sheet>();

/** Where workers are forbidden the pages go without engravings. */
function startEngraver(): Worker | undefined {
  try {
    engraver ??= new Worker(new URL('./engraver.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
  return engraver;
}

/** The sheet of an order: undefined until it is engraved, which happens once in a visit. */
export function useSheet(order: SheetOrder): Sheet | undefined {
  const key = JSON.stringify(order);
  const [fresh, setFresh] = useState<{ readonly key: string; readonly sheet: Sheet } | undefined>(undefined);
  useEffect(() => {
    if (engraved.has(key)) return undefined;
    const worker = startEngraver();
    if (worker === undefined) return undefined;
    asked += 1;
    const id = asked;
    const receive = ({ data }: MessageEvent<{ readonly id: number; readonly sheet: Sheet }>) => {
      if (data.id !== id) return;
      engraved.set(key, data.sheet);
      setFresh({ key, sheet: data.sheet });
    };
    worker.addEventListener('message', receive);
    worker.postMessage({ id, order: JSON.parse(key) as SheetOrder });
    return () => worker.removeEventListener('message', receive);
  }, [key]);
  return engraved.get(key) ?? (fresh?.key === key ? fresh.sheet : undefined);
}
