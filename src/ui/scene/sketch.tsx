import { memo, type CSSProperties } from 'react';
import type { MapPicture, TablePicture } from '#client/index.ts';
import { partyColour } from '../kit/index.ts';
import type { SceneProps } from './scene-loader.ts';
import { namedPlaces, placeOf, sheetOf } from './sketch-map.ts';
import './sketch.css';

/**
 * A drawing by a quick hand in the place of a picture that is still to come: lines and places with their names, or who sits
 * where. It is drawn once, and stays where no picture can be drawn. Its letters are drawn too: the page says all this in words.
 */
export const Sketch = memo(
  function Sketch({ scene }: { readonly scene: SceneProps }) {
    return scene.kind === 'map' ? <MapSketch {...scene.picture} /> : <TableSketch {...scene.picture} />;
  },
  () => true,
);

const at = (left: number, top: number): CSSProperties => ({ left: `${left}%`, top: `${top}%` });

function MapSketch({ bounds, places, lines }: MapPicture) {
  const sheet = sheetOf(bounds);
  const named = namedPlaces(places, sheet);
  const ratio: CSSProperties & Record<'--ratio', number> = { '--ratio': sheet.ratio };
  return (
    <div className="sketch">
      <div className="sketch__sheet" style={ratio}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {lines.map(({ id, path, stage, rival }) => (
            <polyline
              key={id}
              data-planned={stage === 'standing' && !rival ? undefined : ''}
              points={path.map((point) => placeOf(point, sheet).join()).join(' ')}
            />
          ))}
        </svg>
        {places.map(({ id, name, at: where }) => {
          const [left, top] = placeOf(where, sheet);
          return (
            <span
              key={id}
              className="sketch__place"
              data-side={named.get(id)}
              data-name={named.has(id) ? name : ''}
              style={at(left, top)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Share of the plate from its middle to those who sit, in percent of its width and height. */
const ACROSS = 35;
const DEEP = 31;

function TableSketch({ delegations }: TablePicture) {
  const own = Math.max(
    0,
    delegations.findIndex((delegation) => delegation.own),
  );
  return (
    <div className="sketch">
      <span className="sketch__table" />
      {delegations.map(({ party, name }, index) => {
        const angle = Math.PI / 2 + ((index - own) * 2 * Math.PI) / delegations.length;
        const place = at(50 + ACROSS * Math.cos(angle), 49 + DEEP * Math.sin(angle));
        return (
          <span
            key={party}
            className="sketch__seat"
            data-name={name}
            style={{ ...place, borderColor: partyColour(party) }}
          />
        );
      })}
    </div>
  );
}
