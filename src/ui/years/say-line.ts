/** One line of the chronicle as a sentence. */
import { sayYearEvent, type CaseWords, type ChronicleLine } from '#client/index.ts';

export function sayLine(words: CaseWords, line: ChronicleLine, lineName: (line: number) => string): string {
  const { t, list } = words;
  const of = (party: number | undefined) => (party === undefined ? '' : words.party(party));
  switch (line.kind) {
    case 'one':
      return sayYearEvent(words, line.event, lineName);
    case 'bloc': {
      const { parties, inside, outside, holds } = line.bloc;
      const name = (members: readonly number[]) => list(members.map(of));
      return holds
        ? t('years.chronicle.bloc-holds', { parties: name(parties) })
        : t('years.chronicle.bloc-breaks', { inside: name(inside), outside: name(outside) });
    }
    case 'plant-opened':
    case 'floor-payment':
    case 'ceiling-rebate': {
      const minerals = [...new Set(line.parts.map(({ mineral }) => mineral))];
      const groups = minerals.map((mineral) =>
        t('years.chronicle.group', {
          mineral: t(`minerals.${mineral}`),
          parts: list(
            line.parts
              .filter((part) => part.mineral === mineral)
              .map(({ party, amount }) =>
                t('years.chronicle.part', {
                  party: of(party),
                  amount:
                    line.kind === 'plant-opened'
                      ? words.quantity(Math.round(amount), 'kt-per-year')
                      : words.money(amount),
                }),
              ),
          ),
        }),
      );
      return [t(`years.chronicle.${line.kind}`), ...groups].join(' ');
    }
  }
}
