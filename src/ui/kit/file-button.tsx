import { useRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';

export interface FileButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'isDisabled'> {
  readonly children: ReactNode;
  /** What the system's dialog offers: `.csv,text/csv`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Lets somebody choose a file of this device. Nothing leaves it: whoever is called reads it. */
export function FileButton({ children, accept, onFile, ...look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button {...look} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
