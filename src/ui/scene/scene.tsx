import { use, useEffect, useRef } from 'react';
import { afterFrame } from '../kit/after-frame.ts';
import { SceneContext, type Painters, type SceneManner, type SceneProps } from './scene-loader.ts';
import { Sketch } from './sketch.tsx';
import { useManner } from './use-manner.ts';
import { whenIdle } from './when-idle.ts';
import './scene.css';

/**
 * A picture of the table or of the land. A sketch stands in its place before it comes and nothing waits for it: all that
 * it shows is said in words elsewhere, so it is hidden from those who listen and cannot be reached.
 */
export function Scene(props: SceneProps) {
  const { theme, motion } = useManner();
  return <Plate key={`${props.kind} ${theme} ${motion}`} scene={props} theme={theme} motion={motion} />;
}

interface PlateProps extends SceneManner {
  readonly scene: SceneProps;
}

function Plate({ scene, theme, motion }: PlateProps) {
  const host = useRef<HTMLDivElement>(null);
  const loader = use(SceneContext);
  const latest = useRef(scene);
  const show = useRef<(() => void) | undefined>(undefined);

  const { picture } = scene;
  useEffect(() => {
    latest.current = scene;
    show.current?.();
    // The same picture need not be shown again: scenes are made anew each time.
  }, [picture]); // oxlint-disable-line react/exhaustive-deps -- `scene` is `kind`, which never changes here, and `picture`

  useEffect(() => {
    const wall = host.current;
    if (wall === null || loader === undefined || !canDraw()) return undefined;
    let takeDown: (() => void) | undefined;
    let isWanted = true;
    const callOff = whenIdle(() => {
      void loader().then(
        (painters) => {
          if (!isWanted) return;
          const hung = hang(painters, wall, { theme, motion }, () => latest.current);
          ({ takeDown } = hung);
          show.current = hung.show;
          hung.show();
        },
        // A picture that cannot be fetched leaves its place to the sketch.
        () => undefined,
      );
    });
    return () => {
      isWanted = false;
      callOff();
      show.current = undefined;
      // The page without the picture comes first: clearing away takes as long as hanging.
      if (takeDown !== undefined) afterFrame(takeDown);
    };
  }, [loader, theme, motion]);

  return (
    <div className="scene" data-kind={scene.kind} aria-hidden="true" inert>
      <Sketch scene={scene} />
      <div className="scene__host" ref={host} />
    </div>
  );
}

/** Some browsers forbid drawing, against fingerprints: then the sketch stays, and nothing is fetched for it. */
const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null;

function hang(painters: Painters, wall: HTMLElement, manner: SceneManner, latest: () => SceneProps) {
  if (latest().kind === 'map') {
    const map = painters.mountMap(wall, manner);
    const show = () => {
      const now = latest();
      if (now.kind === 'map') map.show(now.picture, manner.theme);
    };
    return { show, takeDown: map.destroy };
  }
  const table = painters.mountTable(wall, manner);
  const show = () => {
    const now = latest();
    if (now.kind === 'table') table.show(now.picture, manner.theme);
  };
  return { show, takeDown: table.destroy };
}
