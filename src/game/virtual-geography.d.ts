/** Made by build/geography-plugin.ts: the land under each case, loaded when it is needed. */
declare module 'virtual:geography' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  export interface LandFile {
    readonly topology: Topology<{ countries: GeometryCollection }>;
    /** By id, closed rings of longitude and latitude. */
    readonly lakes: Readonly<Record<string, readonly (readonly number[])[]>>;
  }
  type Load = () => Promise<{ readonly default: LandFile }>;

  /** By scenario id. */
  export const geographies: Readonly<Record<string, Load>>;
  /** A coarse world for cases that were not there when the game was built. */
  export const elsewhere: Load;
}
