/** What does the map do when the picture changes? Ink flows from one state to the next, and trains run. */
import Phaser from 'phaser';
import type { MapPicture } from '#client/index.ts';
import { dayPalette, nightPalette, type MapPalette } from '../palette.ts';
import { PictureScene, type Motion, type Stage, type Theme } from '../stage/boot.ts';
import { gently, type Work } from '../stage/gently.ts';
import { Plate, type PlateSize } from '../stage/plate.ts';
import { withState, type Context } from '../paint/ink.ts';
import { arrange, type Arrangement } from './arrange.ts';
import type { Geography } from './geography.ts';
import { contains, inflate, type Box } from './geometry.ts';
import { paintLettering } from './face.ts';
import { setLettering } from './lettering.ts';
import { paintFrame } from './paint-frame.ts';
import { paintGround } from './paint-ground.ts';
import { layPlaces, type LaidPlace } from './lay-places.ts';
import { layLines, paintFlow, paintLine, type LaidLine } from './paint-lines.ts';
import { paintDot, paintGlow, paintPlace, type PlaceStyle } from './paint-places.ts';
import { badgeBoxes } from './place-names.ts';
import { heightField, type HeightField } from './relief.ts';
import { makeShapes } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { Trains } from './trains.ts';
import { between, lookOf, sameWorks, worksOf, type Works } from './works.ts';

/** How long ink takes to flow, and how long trains run after a change, in milliseconds. */
const FLOW_MS = 900;
const TRAINS_MS = 4800;

interface Plates {
  readonly ground: Plate;
  readonly works: Plate;
  readonly letters: Plate;
}

/** What one painting starts from. */
interface Sitting {
  readonly picture: MapPicture;
  readonly geography: Geography;
  readonly heights: HeightField;
  readonly plates: Plates;
  readonly size: PlateSize;
}

interface Laid {
  readonly arrangement: Arrangement;
  readonly mainLines: readonly LaidLine[];
  readonly insetLines: readonly LaidLine[];
  /** Places with a sign on the main sheet, and those with one in the inset. */
  readonly mainPlaces: readonly LaidPlace[];
  readonly insetPlaces: readonly LaidPlace[];
  /** Of signs and lines. */
  readonly scale: number;
}

export class MapScene extends PictureScene {
  private readonly motion: Motion;
  private stage: Stage | undefined;
  private picture: MapPicture | undefined;
  private geography: Geography | undefined;
  private heights: HeightField | undefined;
  private theme: Theme;
  private laid: Laid | undefined;
  private shown: Works | undefined;
  private flowing: Phaser.Tweens.Tween | undefined;
  private plates: Plates | undefined;
  /** Counts paintings: only the last one ordered is shown. */
  private order = 0;
  private trains: Trains | undefined;

  constructor(theme: Theme, motion: Motion) {
    super('map');
    this.theme = theme;
    this.motion = motion;
  }

  attach(stage: Stage): void {
    this.stage = stage;
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0);
    this.plates = {
      ground: new Plate(this, 'ground', 0),
      works: new Plate(this, 'works', 1),
      letters: new Plate(this, 'letters', 3),
    };
    this.trains = new Trains(this, 2);
    this.events.once(Phaser.Scenes.Events.DESTROY, () => this.order++);
    this.refit();
  }

  /** Shows a picture over its land; the first one at once, the next by letting the ink flow. */
  show(picture: MapPicture, geography: Geography, theme: Theme): void {
    const sameGround =
      this.geography === geography &&
      this.theme === theme &&
      this.picture !== undefined &&
      sameLand(this.picture, picture);
    this.picture = picture;
    this.theme = theme;
    if (this.geography !== geography) this.heights = heightField(picture.scenario);
    this.geography = geography;
    if (this.plates === undefined) return;
    if (!sameGround) this.refit();
    else if (this.laid !== undefined) {
      this.laid = renewed(this.laid, picture);
      this.turnTo(worksOf(picture));
    }
    this.stage?.stir();
  }

  override isStill(): boolean {
    return this.flowing === undefined && this.trains?.isRunning() !== true;
  }

  override refit(): void {
    void this.prepare();
  }

  /** Lays out and paints everything anew, in slices; the old drawing stays until the new one is finished. */
  private async prepare(): Promise<void> {
    const { picture, geography, heights, plates, stage } = this;
    if (
      picture === undefined ||
      geography === undefined ||
      heights === undefined ||
      plates === undefined ||
      stage === undefined
    )
      return;
    this.order++;
    const order = this.order;
    const work = this.paintAll({ picture, geography, heights, plates, size: stage.size() });
    const present = await gently(work, () => order === this.order);
    if (present === undefined || order !== this.order) return;
    present();
    this.stopFlowing();
    // The works may have moved on while the ground was painted.
    const latest = this.picture ?? picture;
    if (this.laid !== undefined) this.laid = renewed(this.laid, latest);
    this.shown = worksOf(latest);
    this.paintWorks();
    this.runTrains();
    stage.stir();
  }

  private *paintAll({ picture, geography, heights, plates, size }: Sitting): Work<() => void> {
    const { width, height } = size;
    const palette = this.palette();
    const scale = scaleOf(width, height);
    const arrangement = arrange(picture, width, height);
    const { main, inset } = arrangement;
    const [inInset, onMain] = split(picture.places, ({ id }) => inset?.places.has(id) === true);
    const laid: Laid = {
      arrangement,
      mainLines: layLines(picture.lines, main),
      insetLines: inset === undefined ? [] : layLines(picture.lines, inset.sheet),
      mainPlaces: layPlaces(onMain, main, scale),
      insetPlaces: inset === undefined ? [] : layPlaces(inInset, inset.sheet, scale),
      scale,
    };
    yield;
    const shapes = yield* makeShapes(main, geography);
    const ground = { geography, heights, picture, palette };
    const showGround = yield* plates.ground.prepare(size, function* (context) {
      yield* paintGround(context, main, { ...ground, shapes });
      if (inset === undefined) return;
      const insetShapes = yield* makeShapes(inset.sheet, geography);
      yield* paintGround(context, inset.sheet, { ...ground, shapes: insetShapes });
    });
    const showLetters = yield* plates.letters.prepare(size, function* (context) {
      const letters = yield* setLettering(context, { ...laid, picture, geography, shapes, width });
      yield;
      paintFrame(context, arrangement, { palette, width, language: picture.language, north: picture.north });
      paintLettering(context, letters, palette);
    });
    return () => {
      this.laid = laid;
      this.cameras.main.setZoom(size.density);
      showGround();
      showLetters();
      plates.works.fit(size);
    };
  }

  private turnTo(next: Works): void {
    const from = this.shown;
    this.stopFlowing();
    if (from === undefined || this.motion === 'reduced') {
      this.shown = next;
      this.paintWorks();
      this.runTrains();
      return;
    }
    if (sameWorks(from, next)) return;
    this.flowing = this.tweens.addCounter({
      from: 0,
      to: 1,
      duration: FLOW_MS,
      ease: 'Sine.easeInOut',
      onUpdate: (tween) => {
        this.shown = between(from, next, tween.getValue() ?? 1);
        this.paintWorks();
      },
      onComplete: () => {
        this.flowing = undefined;
        this.shown = next;
        this.paintWorks();
        this.runTrains();
      },
    });
  }

  private stopFlowing(): void {
    this.flowing?.stop();
    this.flowing = undefined;
  }

  private runTrains(): void {
    const { laid, picture, trains } = this;
    if (laid === undefined || picture === undefined || trains === undefined) return;
    const { main, inset, margin } = laid.arrangement;
    // Trains pass behind signs, and behind the inset.
    const cover = [
      ...badgeBoxes(laid.mainPlaces, laid.scale),
      ...(inset === undefined ? [] : [inset.sheet.frame]),
    ];
    const palette = this.palette();
    const { scale } = laid;
    trains.lay(
      [
        { lines: laid.mainLines, within: inflate(main.frame, -margin), hiddenBy: cover },
        ...(inset === undefined
          ? []
          : [
              {
                lines: laid.insetLines,
                within: inset.sheet.frame,
                hiddenBy: badgeBoxes(laid.insetPlaces, laid.scale),
              },
            ]),
      ],
      palette,
      scale,
    );
    if (this.motion === 'full') trains.run(TRAINS_MS);
  }

  private paintWorks(): void {
    const { laid, picture, shown, plates } = this;
    if (laid === undefined || picture === undefined || shown === undefined || plates === undefined) return;
    const { main, inset } = laid.arrangement;
    plates.works.paint((context) => {
      withState(context, () => {
        clipTo(context, main.frame, inset?.sheet.frame);
        const dots = inset === undefined ? [] : picture.places.filter(({ id }) => inset.places.has(id));
        this.paintSheet(
          context,
          { sheet: main, lines: laid.mainLines, places: laid.mainPlaces, dots, scale: laid.scale },
          shown,
        );
      });
      if (inset !== undefined) {
        withState(context, () => {
          clipTo(context, inset.sheet.frame, undefined);
          this.paintSheet(
            context,
            {
              sheet: inset.sheet,
              lines: laid.insetLines,
              places: laid.insetPlaces,
              dots: [],
              scale: laid.scale,
            },
            shown,
          );
        });
      }
    });
  }

  private paintSheet(
    context: Context,
    { sheet, lines, places, dots, scale }: SheetWorks,
    works: Works,
  ): void {
    const palette = this.palette();
    const style: PlaceStyle = { context, palette, scale, theme: this.theme };
    const dotted = dots.map((place) => ({ place, at: sheet.project(place.at) }));
    for (const { place, at } of [...dotted, ...places])
      paintGlow(style, place.id, at, lookOf(works.places, place.id));
    const ordered = [...lines].sort((a, b) => drawingOrder(a, works) - drawingOrder(b, works));
    for (const laid of ordered) paintFlow(context, laid, lookOf(works.lines, laid.line.id), palette, scale);
    for (const laid of ordered) paintLine(context, laid, lookOf(works.lines, laid.line.id), palette, scale);
    for (const { place, at } of dotted) paintDot(style, place, at);
    for (const { place, at } of places) paintPlace(style, place, at, lookOf(works.places, place.id));
  }

  private palette(): MapPalette {
    return this.theme === 'night' ? nightPalette : dayPalette;
  }
}

/** The works of one sheet. */
interface SheetWorks {
  readonly sheet: Sheet;
  readonly lines: readonly LaidLine[];
  readonly places: readonly LaidPlace[];
  /** Places that another sheet shows in full. */
  readonly dots: MapPicture['places'];
  readonly scale: number;
}

/** The same layout with what is new about its lines and places. */
function renewed(laid: Laid, { lines, places }: MapPicture): Laid {
  const lineById = new Map(lines.map((line) => [line.id, line] as const));
  const placeById = new Map(places.map((place) => [place.id, place] as const));
  const renewLines = (old: readonly LaidLine[]): readonly LaidLine[] =>
    old.map(({ line, track }) => ({ line: lineById.get(line.id) ?? line, track }));
  const renewPlaces = (old: readonly LaidPlace[]): readonly LaidPlace[] =>
    old.map(({ place, at }) => ({ place: placeById.get(place.id) ?? place, at }));
  return {
    ...laid,
    mainLines: renewLines(laid.mainLines),
    insetLines: renewLines(laid.insetLines),
    mainPlaces: renewPlaces(laid.mainPlaces),
    insetPlaces: renewPlaces(laid.insetPlaces),
  };
}

/** Size of signs and lines: smaller where the window is small either way. */
function scaleOf(width: number, height: number): number {
  const room = Math.min(width, height * 1.75);
  return room < 420 ? 0.72 : room < 560 ? 0.82 : room < 1100 ? 1 : 1.12;
}

function split<Item>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** Roads first, then rails, then what is only on paper: the plan lies over the ground. */
function drawingOrder({ line }: LaidLine, works: Works): number {
  const look = lookOf(works.lines, line.id);
  return (line.kind === 'road' ? 0 : 10) + (line.rival ? 1 : 0) + look.pencil * 4 + look.ink * 3;
}

function sameLand(a: MapPicture, b: MapPicture): boolean {
  const shape = ({ scenario, language, bounds, territories, places, lines, waters }: MapPicture): string =>
    JSON.stringify([
      scenario,
      language,
      bounds,
      territories,
      places.map(({ id, name, kind, at }) => [id, name, kind, at]),
      lines.map(({ id, kind, path }) => [id, kind, path]),
      waters,
    ]);
  return shape(a) === shape(b);
}

function clipTo(context: Context, frame: Box, without: Box | undefined): void {
  context.beginPath();
  context.rect(frame.x, frame.y, frame.width, frame.height);
  if (without !== undefined) {
    const hole = inflate(without, 3);
    context.rect(hole.x, hole.y, hole.width, hole.height);
  }
  context.clip('evenodd');
}
