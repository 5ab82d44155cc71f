/** What runs on the lines? Short trains on rails and lorries on roads, loaded with the colour of their mineral, bound for the port. */
import Phaser from 'phaser';
import type { MapPalette } from '../palette.ts';
import { mixed } from '../paint/ink.ts';
import { contains, pointAlong, type Box } from './geometry.ts';
import type { LaidLine } from './lay-lines.ts';
import type { Layout, SheetLayout } from './layout.ts';
import { badgeBoxes } from './place-names.ts';

interface Car {
  readonly image: Phaser.GameObjects.Image;
  /** Pixels behind the head of its train. */
  readonly after: number;
}

interface Train {
  readonly laid: LaidLine;
  /** Where on the page it may be seen, and what it passes behind. */
  readonly window: Box;
  readonly behind: readonly Box[];
  readonly cars: readonly Car[];
  readonly start: number;
  /** Where on the track trains may be: what is built. */
  readonly from: number;
}

/** Pixels per second, and between two trains of the busiest line. */
const SPEED = 34;
const APART = 120;
const WAGONS = 3;
const CAR_LENGTH = 8.5;
const CAR_WIDTH = 4.6;
const DETAIL = 4;
const FADE = 26;

export class Trains {
  private readonly scene: Phaser.Scene;
  private readonly depth: number;
  private trains: readonly Train[] = [];
  private travelled = 0;
  private leftMs = 0;
  private scale = 1;

  constructor(scene: Phaser.Scene, depth: number) {
    this.scene = scene;
    this.depth = depth;
    scene.events.on(Phaser.Scenes.Events.UPDATE, (_time: number, deltaMs: number) => this.advance(deltaMs));
  }

  /** Puts trains on every line with traffic, spread evenly; more where more runs. */
  lay({ main, inset, scale }: Layout, palette: MapPalette): void {
    for (const { cars } of this.trains) for (const { image } of cars) image.destroy();
    this.scale = scale;
    const sheets = inset === undefined ? [main] : [main, inset];
    this.trains = sheets.flatMap((sheet) =>
      sheet.lines.flatMap((laid) => this.trainsOn(laid, sheet, palette)),
    );
    this.place();
  }

  private trainsOn(laid: LaidLine, sheet: SheetLayout, palette: MapPalette): readonly Train[] {
    const { flow, stage, built, kind, goods } = laid.line;
    const standing = stage === 'standing' ? 1 : stage === 'building' ? built : 0;
    const from = laid.track.length * (1 - standing);
    const length = laid.track.length - from;
    if (flow < 0.03 || goods.length === 0 || length < 60) return [];
    const behind = [
      ...badgeBoxes(sheet.places, this.scale),
      ...(sheet.covered === undefined ? [] : [sheet.covered]),
    ];
    const count = Math.max(1, Math.round((length / APART) * (0.35 + 0.65 * flow)));
    return Array.from({ length: count }, (_unused, index) => ({
      laid,
      window: sheet.window,
      behind,
      start: (length * (index + 0.5)) / count,
      from,
      cars: this.couple(laid, index, palette, kind === 'road' ? 1 : WAGONS),
    }));
  }

  /** Lets the trains run for a while. */
  run(milliseconds: number): void {
    this.leftMs = this.trains.length === 0 ? 0 : milliseconds;
  }

  isRunning(): boolean {
    return this.leftMs > 0;
  }

  private couple({ line }: LaidLine, index: number, palette: MapPalette, wagons: number): readonly Car[] {
    const goods = [...line.goods].sort((a, b) => b.share - a.share);
    // Trains take turns carrying each mineral, by its share of the traffic.
    const main = goods[0];
    const mineral = main === undefined || index % 3 === 2 ? (goods[1] ?? main)?.mineral : main.mineral;
    const load = mineral === undefined ? palette.inkSoft : palette.minerals[mineral];
    const keys = [
      this.carTexture(palette.ink, palette.ink),
      ...Array<string>(wagons).fill(this.carTexture(load, palette.ink)),
    ];
    return keys.map((key, position) => ({
      after: position * (CAR_LENGTH + 1) * this.scale,
      image: this.scene.add
        .image(0, 0, key)
        .setScale(this.scale / DETAIL)
        .setDepth(this.depth),
    }));
  }

  private carTexture(load: string, ink: string): string {
    const key = `car-${load}-${ink}`;
    if (this.scene.textures.exists(key)) return key;
    const texture = this.scene.textures.createCanvas(key, CAR_LENGTH * DETAIL, CAR_WIDTH * DETAIL);
    if (texture === null) return key;
    const { context } = texture;
    context.scale(DETAIL, DETAIL);
    context.beginPath();
    context.roundRect(0.4, 0.4, CAR_LENGTH - 0.8, CAR_WIDTH - 0.8, 1.1);
    context.fillStyle = load;
    context.fill();
    context.strokeStyle = mixed(ink, '#000000', 0.2);
    context.lineWidth = 0.8;
    context.stroke();
    texture.refresh();
    return key;
  }

  private advance(deltaMs: number): void {
    if (this.leftMs <= 0) return;
    this.leftMs = Math.max(0, this.leftMs - deltaMs);
    // The last second runs out gently.
    const ease = Math.min(1, this.leftMs / 1000);
    this.travelled += (SPEED * this.scale * ease * deltaMs) / 1000;
    this.place();
  }

  private place(): void {
    for (const { laid, window, behind, cars, start, from } of this.trains) {
      const length = laid.track.length - from;
      const head = (start + this.travelled) % length;
      for (const { image, after } of cars) {
        const at = head - after;
        const spot = pointAlong(laid.track, from + at);
        const shown = at > 0 && contains(window, spot) && !behind.some((box) => contains(box, spot));
        image.setVisible(shown);
        if (!shown) continue;
        image.setPosition(spot.x, spot.y).setRotation(spot.angle);
        image.setAlpha(Math.min(1, at / FADE, (length - at) / FADE));
      }
    }
  }
}
