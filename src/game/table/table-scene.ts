/** What moves at the table when the picture changes? Each thing goes from where it was to where it is. */
import type Phaser from 'phaser';
import type { TablePicture, Whisper } from '#client/index.ts';
import { faded, withState, type Context } from '../paint/ink.ts';
import { paletteOf, type MapPalette } from '../palette.ts';
import { PictureScene, type Stage } from '../stage/boot.ts';
import type { Motion, Theme } from '../theme.ts';
import { Plate } from '../stage/plate.ts';
import { linesOf } from '../map/face.ts';
import { paintFloor, paintTable } from './paint-room.ts';
import { cardFont, paintLook, sizeOf } from './paint-props.ts';
import { propsOf, type Look, type Pose, type Prop, type Seated } from './props.ts';
import { seatPlan, tableShape, type Seat, type TableShape } from './seats.ts';

/** Milliseconds: papers slide, stamps fall, people leave. */
const MOVE_MS = 340;
const FALL_MS = 190;
const SHAKE_MS = 140;
/** How much flat things are foreshortened. */
const OBLIQUE = 0.74;
/** Share of the host's width that a place card may take in one line. */
const WIDEST_CARD = 0.34;

/** A thing on the stage: the outer part stands in the room, the inner one turns in the plane of the table. */
interface Standing {
  readonly outer: Phaser.GameObjects.Container;
  readonly inner: Phaser.GameObjects.Image;
  prop: Prop;
}

export class TableScene extends PictureScene {
  private readonly theme: Theme;
  private readonly motion: Motion;
  private stage: Stage | undefined;
  private picture: TablePicture | undefined;
  private floor: Plate | undefined;
  private room: Plate | undefined;
  private whispers: Plate | undefined;
  private shape: TableShape | undefined;
  private readonly standing = new Map<string, Standing>();
  /** Keys of the textures of looks. */
  private readonly drawn = new Set<string>();
  private moving = 0;
  /** Whether the lamp burns on the table as painted; undefined before it is. */
  private lit: boolean | undefined;

  constructor(theme: Theme, motion: Motion) {
    super('table');
    this.theme = theme;
    this.motion = motion;
  }

  attach(stage: Stage): void {
    this.stage = stage;
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0);
    this.floor = new Plate(this, 'floor', 0);
    this.room = new Plate(this, 'room', 10);
    this.whispers = new Plate(this, 'whispers', 30);
    this.refit();
  }

  show(picture: TablePicture): void {
    const before = this.picture;
    this.picture = picture;
    if (this.room === undefined) return;
    if (
      before === undefined ||
      this.shape === undefined ||
      before.delegations.length !== picture.delegations.length
    ) {
      this.refit();
    } else this.turnTo(picture, this.motion === 'full');
    this.stage?.stir();
  }

  override isStill(): boolean {
    return this.moving === 0;
  }

  override refit(): void {
    const { picture, floor, room, whispers, stage } = this;
    if (picture === undefined || floor === undefined || room === undefined) return;
    if (whispers === undefined || stage === undefined) return;
    const size = stage.size();
    const shape = tableShape(size.width, size.height);
    this.shape = shape;
    this.cameras.main.setZoom(size.density);
    floor.fit(size);
    room.fit(size);
    this.lit = undefined;
    whispers.fit(size);
    floor.paint((context) => paintFloor(context, shape, this.palette()));
    for (const { outer } of this.standing.values()) outer.destroy();
    this.standing.clear();
    // Drawn for another size.
    for (const key of this.drawn) this.textures.remove(key);
    this.drawn.clear();
    this.tweens.killAll();
    this.moving = 0;
    this.turnTo(picture, false);
    stage.hung();
    stage.stir();
  }

  private turnTo(picture: TablePicture, move: boolean): void {
    const { shape, whispers } = this;
    if (shape === undefined || whispers === undefined) return;
    const seated = this.seat(picture, shape);
    const density = this.density();
    const props = propsOf(picture, seated, shape).map((prop) => onPixels(prop, density));
    const wanted = new Set(props.map(({ id }) => id));
    for (const [id, thing] of this.standing) if (!wanted.has(id)) this.remove(id, thing, move);
    for (const prop of props) this.place(prop, move);
    whispers.paint((context) => paintWhispers(context, picture.whispers, seated, shape, this.palette()));
    if (this.lit === !picture.broken) return;
    this.lit = !picture.broken;
    this.room?.paint((context) => paintTable(context, shape, this.palette(), this.theme, !picture.broken));
  }

  private seat(picture: TablePicture, shape: TableShape): readonly Seated[] {
    const width = this.stage?.size().width ?? 0;
    const cards = picture.delegations.map(({ name }) => {
      const [whole = [name], halves = whole] = linesOf(name);
      const wide = (lines: readonly string[]): number =>
        (Math.max(...lines.map((line) => this.measure(line))) + 44) * shape.unit;
      const lines = wide(whole) > width * WIDEST_CARD ? halves : whole;
      return { lines, width: wide(lines) };
    });
    const own = picture.delegations.findIndex((delegation) => delegation.own);
    const seats = seatPlan(
      cards.map((card) => card.width),
      own < 0 ? undefined : own,
      shape,
      width,
    );
    return picture.delegations.flatMap((delegation, index) => {
      const [seat, card] = [seats[index], cards[index]];
      return seat === undefined || card === undefined ? [] : [{ delegation, seat, lines: card.lines }];
    });
  }

  /** Width of a name on a place card, in drawing units. */
  private measure(name: string): number {
    const context = this.room?.context;
    if (context === undefined) return 0;
    context.font = cardFont(this.shape?.unit ?? 1);
    return context.measureText(name).width;
  }

  private place(prop: Prop, move: boolean): void {
    const known = this.standing.get(prop.id);
    const thing = known ?? this.stand(prop);
    if (known === undefined) {
      this.standing.set(prop.id, thing);
      pose(thing, move ? { ...prop.pose, ...hidden, ...prop.from } : prop.pose);
    } else if (JSON.stringify(known.prop.look) !== JSON.stringify(prop.look)) {
      thing.inner.setTexture(this.texture(prop.look)).setScale(1 / this.density());
    }
    const from = known?.prop.pose;
    thing.prop = prop;
    thing.outer.setDepth(prop.depth);
    if (!move) pose(thing, prop.pose);
    else if (from === undefined || !samePose(from, prop.pose)) this.send(thing, prop);
  }

  private send(thing: Standing, { pose: to, after = 0, heavy }: Prop): void {
    this.tweens.killTweensOf([thing.outer, thing.inner]);
    const duration = heavy === true ? FALL_MS : MOVE_MS;
    const ease = heavy === true ? 'Quad.easeIn' : 'Cubic.easeOut';
    this.follow({
      targets: thing.outer,
      x: to.x,
      y: to.y,
      alpha: to.alpha,
      scale: to.scale,
      duration,
      ease,
      delay: after,
    });
    this.follow({ targets: thing.inner, rotation: to.turn, duration, ease, delay: after }, () => {
      if (heavy === true) this.cameras.main.shake(SHAKE_MS, 0.0045);
    });
  }

  private remove(id: string, { outer, inner }: Standing, move: boolean): void {
    this.standing.delete(id);
    this.tweens.killTweensOf([outer, inner]);
    if (!move) outer.destroy();
    else this.follow({ targets: outer, alpha: 0, duration: MOVE_MS }, () => outer.destroy());
  }

  /** A tween that keeps the stage awake until it is over, however it ends. */
  private follow(config: Phaser.Types.Tweens.TweenBuilderConfig, then?: () => void): void {
    this.moving++;
    let over = false;
    const end = (): void => {
      if (over) return;
      over = true;
      this.moving--;
    };
    this.tweens.add({
      ...config,
      onComplete: () => {
        then?.();
        end();
      },
      onStop: end,
    });
  }

  private stand(prop: Prop): Standing {
    const inner = this.add.image(0, 0, this.texture(prop.look)).setScale(1 / this.density());
    const tilted = this.add.container(0, 0, [inner]).setScale(1, prop.flat ? OBLIQUE : 1);
    const outer = this.add.container(0, 0, [tilted]);
    return { outer, inner, prop };
  }

  /** The texture of a look at this size, drawn when it is first needed. */
  private texture(look: Look): string {
    const unit = this.shape?.unit ?? 1;
    const density = this.density();
    const key = `${JSON.stringify(look)}@${unit.toFixed(3)}x${density}`;
    if (this.textures.exists(key)) return key;
    const [width, height] = sizeOf(look, unit, (name) => this.measure(name));
    // Even sides, so that the middle falls between pixels and nothing is blurred.
    const even = (side: number): number => 2 * Math.ceil((side * unit * density) / 2);
    const texture = this.textures.createCanvas(key, even(width), even(height));
    if (texture === null) return key;
    this.drawn.add(key);
    const { context, canvas } = texture;
    context.translate(canvas.width / 2, canvas.height / 2);
    context.scale(unit * density, unit * density);
    paintLook({ context, palette: this.palette(), unit }, look, width);
    texture.refresh();
    return key;
  }

  private density(): number {
    return this.stage?.size().density ?? 1;
  }

  private palette(): MapPalette {
    return paletteOf(this.theme);
  }
}

const hidden = { alpha: 0 } as const;

function pose({ outer, inner }: Standing, { x, y, turn, scale, alpha }: Pose): void {
  outer.setPosition(x, y).setScale(scale).setAlpha(alpha);
  inner.setRotation(turn);
}

/** Upright things stand on whole screen pixels, so that what is written on them is crisp. */
function onPixels(prop: Prop, density: number): Prop {
  if (prop.flat) return prop;
  const { x, y } = prop.pose;
  return {
    ...prop,
    pose: { ...prop.pose, x: Math.round(x * density) / density, y: Math.round(y * density) / density },
  };
}

function samePose(a: Pose, b: Pose): boolean {
  return a.x === b.x && a.y === b.y && a.turn === b.turn && a.scale === b.scale && a.alpha === b.alpha;
}

/** Dotted arcs between heads put together. */
function paintWhispers(
  context: Context,
  whispers: readonly Whisper[],
  seated: readonly Seated[],
  { unit }: TableShape,
  palette: MapPalette,
): void {
  for (const { parties } of whispers) {
    const members = seated
      .filter(({ delegation }) => parties.includes(delegation.party))
      .map(({ seat }) => seat);
    members.forEach((seat, index) => {
      const other = members[(index + 1) % members.length];
      if (other === undefined || other === seat || (members.length === 2 && index === 1)) return;
      paintWhisper(context, seat, other, unit, palette);
    });
  }
}

function paintWhisper(
  context: Context,
  { people: a }: Seat,
  { people: b }: Seat,
  unit: number,
  palette: MapPalette,
): void {
  const lift = 30 * unit;
  const from = { x: a.x, y: a.y - 22 * unit };
  const to = { x: b.x, y: b.y - 22 * unit };
  const top = { x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - lift };
  withState(context, () => {
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(top.x, top.y, to.x, to.y);
    context.lineCap = 'round';
    context.strokeStyle = faded(palette.paper, 0.8);
    context.lineWidth = 4.5 * unit;
    context.stroke();
    context.setLineDash([0.1, 5.5 * unit]);
    context.strokeStyle = palette.ink;
    context.lineWidth = 2.6 * unit;
    context.stroke();
  });
}
