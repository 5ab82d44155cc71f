/** What is a class to Colyseus? A room in one process, with its lines as clients, and no state to be shown to anybody. */
import { ErrorCode, Room, ServerError } from '@colyseus/core';

/** Who really has the classes. */
export interface ClassKeeper {
  /** Claims a class, and takes it up; by which epoch, or undefined when it is not to be had. */
  takeUp(classId: string): Promise<number | undefined>;
  /** The room is no more. */
  putDown(classId: string, epoch: number): void;
}

/** One claim is one room: a room that is late to notice that it is no more takes nothing of the next one's with it. */
export const roomIdOf = (classId: string, epoch: number): string => `${classId}.${epoch}`;

/** Seconds in which a line must have come that was passed on. */
export const seatKeptFor = 10;

/** Milliseconds between the ticks of a room. Nothing is shown by them; without any, Colyseus ticks sixty times a second. */
const tickEvery = 1000;

export const classRoomOf = (keeper: ClassKeeper) =>
  class ClassRoom extends Room<{ metadata: { classId: string } }> {
    override autoDispose = false;
    override patchRate = tickEvery;
    override seatReservationTimeout = seatKeptFor;
    #claim: { readonly classId: string; readonly epoch: number } | undefined;

    override async onCreate({ classId }: { readonly classId?: unknown }): Promise<void> {
      const epoch = typeof classId === 'string' ? await keeper.takeUp(classId) : undefined;
      if (typeof classId !== 'string' || epoch === undefined)
        throw new ServerError(ErrorCode.MATCHMAKE_INVALID_CRITERIA, 'CLASS_NOT_TAKEN_UP');
      this.#claim = { classId, epoch };
      this.roomId = roomIdOf(classId, epoch);
    }

    override onDispose(): void {
      // Nobody comes any more for the seats that are kept; a server that goes would wait for them.
      const kept = Reflect.get(this, '_reservedSeatTimeouts') as Readonly<Record<string, NodeJS.Timeout>>;
      for (const timer of Object.values(kept)) clearTimeout(timer);
      if (this.#claim !== undefined) keeper.putDown(this.#claim.classId, this.#claim.epoch);
    }
  };
