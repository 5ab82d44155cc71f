/** What does the map do when the picture changes? Ink flows from one state to the next, and trains run. */
import Phaser from 'phaser';
import type { MapPicture } from '#client/index.ts';
import { paletteOf } from '../palette.ts';
import { PictureScene, type Stage } from '../stage/boot.ts';
import type { Motion, Theme } from '../theme.ts';
import { gently, type Work } from '../stage/gently.ts';
import { Plate, type PlateSize } from '../stage/plate.ts';
import { paintLettering } from './face.ts';
import type { Geography } from './geography.ts';
import type { Box } from './geometry.ts';
import { layOut, renewed, sameLand, type Layout } from './layout.ts';
import { setLettering } from './lettering.ts';
import { paintFrame } from './paint-frame.ts';
import { paintGround } from './paint-ground.ts';
import { paintPins } from './paint-pins.ts';
import { paintWorks } from './paint-works.ts';
import { heightField, type HeightField } from './relief.ts';
import { makeShapes } from './shapes.ts';
import { Trains } from './trains.ts';
import { between, sameWorks, worksOf, type Works } from './works.ts';

/** How long ink takes to flow, and how long trains run after a change, in milliseconds. */
const FLOW_MS = 900;
const TRAINS_MS = 4800;

/** What hangs on the wall once the scene is there. */
interface Hanging {
  readonly ground: Plate;
  readonly works: Plate;
  readonly letters: Plate;
  readonly pins: Plate;
  readonly trains: Trains;
}

/** What is to be shown. */
interface Subject {
  readonly picture: MapPicture;
  readonly geography: Geography;
  readonly heights: HeightField;
  readonly theme: Theme;
}

export class MapScene extends PictureScene {
  private readonly motion: Motion;
  private stage: Stage | undefined;
  private hanging: Hanging | undefined;
  private subject: Subject | undefined;
  private layout: Layout | undefined;
  /** Where names stand. */
  private names: readonly Box[] = [];
  private shown: Works | undefined;
  private flowing: Phaser.Tweens.Tween | undefined;
  /** Counts paintings: only the last one ordered is hung. */
  private order = 0;

  constructor(motion: Motion) {
    super('map');
    this.motion = motion;
  }

  attach(stage: Stage): void {
    this.stage = stage;
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0);
    this.hanging = {
      ground: new Plate(this, 'ground', 0),
      works: new Plate(this, 'works', 1),
      trains: new Trains(this, 2),
      letters: new Plate(this, 'letters', 3),
      pins: new Plate(this, 'pins', 4),
    };
    this.events.once(Phaser.Scenes.Events.DESTROY, () => this.order++);
    this.refit();
  }

  /** Shows a picture over its land; the first one at once, the next by letting the ink flow. */
  show(picture: MapPicture, geography: Geography, theme: Theme): void {
    const before = this.subject;
    const heights = before?.geography === geography ? before.heights : heightField(picture.scenario);
    this.subject = { picture, geography, heights, theme };
    const sameGround =
      before?.geography === geography && before.theme === theme && sameLand(before.picture, picture);
    if (!sameGround) this.refit();
    else if (this.layout !== undefined) {
      this.layout = renewed(this.layout, picture);
      this.turnTo(worksOf(picture));
    }
    this.stage?.stir();
  }

  override isStill(): boolean {
    return this.flowing === undefined && this.hanging?.trains.isRunning() !== true;
  }

  override refit(): void {
    void this.prepare();
  }

  /** Lays out and paints everything anew, in slices; the old drawing stays until the new one is finished. */
  private async prepare(): Promise<void> {
    const { subject, hanging, stage } = this;
    if (subject === undefined || hanging === undefined || stage === undefined) return;
    this.order++;
    const order = this.order;
    const hang = await gently(this.paintAll(subject, hanging, stage.size()), () => order === this.order);
    if (hang === undefined || order !== this.order) return;
    hang();
    stage.hung();
    stage.stir();
  }

  private *paintAll(subject: Subject, hanging: Hanging, size: PlateSize): Work<() => void> {
    const { picture, geography, heights, theme } = subject;
    const { width } = size;
    const palette = paletteOf(theme);
    const layout = yield* layOut(picture, width, size.height);
    const shapes = yield* makeShapes(layout.main.sheet, geography);
    const ground = { geography, heights, picture, palette };
    const hangGround = yield* hanging.ground.prepare(size, function* (context) {
      yield* paintGround(context, layout.main.sheet, { ...ground, shapes });
      if (layout.inset === undefined) return;
      const insetShapes = yield* makeShapes(layout.inset.sheet, geography);
      yield* paintGround(context, layout.inset.sheet, { ...ground, shapes: insetShapes });
    });
    let names: readonly Box[] = [];
    const hangLetters = yield* hanging.letters.prepare(size, function* (context) {
      const letters = yield* setLettering(context, { layout, picture, geography, shapes, width });
      names = letters.map(({ box }) => box);
      paintFrame(context, layout.arrangement, {
        palette,
        width,
        language: picture.language,
        north: picture.north,
      });
      yield;
      paintLettering(context, letters, palette);
    });
    return () => {
      // The works may have moved on while the ground was painted.
      const latest = this.subject?.picture ?? picture;
      this.layout = renewed(layout, latest);
      this.names = names;
      this.cameras.main.setZoom(size.density);
      hangGround();
      hangLetters();
      hanging.works.fit(size);
      hanging.pins.fit(size);
      this.stopFlowing();
      this.draw(worksOf(latest));
      this.runTrains();
    };
  }

  private turnTo(next: Works): void {
    const from = this.shown;
    this.stopFlowing();
    if (from === undefined || this.motion === 'reduced') {
      this.draw(next);
      this.runTrains();
      return;
    }
    if (sameWorks(from, next)) return;
    this.flowing = this.tweens.addCounter({
      from: 0,
      to: 1,
      duration: FLOW_MS,
      ease: 'Sine.easeInOut',
      onUpdate: (tween) => this.draw(between(from, next, tween.getValue() ?? 1)),
      onComplete: () => {
        this.flowing = undefined;
        this.draw(next);
        this.runTrains();
      },
    });
  }

  private stopFlowing(): void {
    this.flowing?.stop();
    this.flowing = undefined;
  }

  private draw(works: Works): void {
    const { layout, subject, hanging } = this;
    this.shown = works;
    if (layout === undefined || subject === undefined || hanging === undefined) return;
    const { picture, theme } = subject;
    const style = { palette: paletteOf(theme), theme };
    hanging.works.paint((context) => paintWorks(context, layout, picture, works, style));
    hanging.pins.paint((context) => paintPins(context, layout, this.names, works, style));
  }

  private runTrains(): void {
    const { layout, subject, hanging } = this;
    if (layout === undefined || subject === undefined || hanging === undefined) return;
    hanging.trains.lay(layout, paletteOf(subject.theme));
    if (this.motion === 'full') hanging.trains.run(TRAINS_MS);
  }
}
