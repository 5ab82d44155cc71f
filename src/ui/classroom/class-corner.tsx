import { ClassDeeds, type ClassDeedsProps } from './class-deeds.tsx';
import { ClassPlace } from './class-place.tsx';

/** On a phone, what a class adds fits at the end of the bar: one's table, its clock, help, and the rest behind one button. */
export function ClassCorner(props: ClassDeedsProps) {
  return (
    <div className="class-corner">
      <ClassPlace />
      <ClassDeeds {...props} />
    </div>
  );
}
