import type { ReactNode } from "react";
import { Awake } from "@/components/ui/awake";
import { GateDrawing } from "./gate-drawing";

/** What stands before the desk: the paper's name, and one thing to do. On wide screens with a drawing beside it. */
export const Gate = ({ paperName, title, children }: { paperName: string; title: string; children: ReactNode }) => (
  <div className="grid min-h-dvh bg-background wide:grid-cols-2">
    <section aria-label="Drawing" className="relative bg-sidebar max-wide:hidden">
      <GateDrawing />
      <p className="absolute bottom-5 left-6 text-xs text-[#3b2a12]">Drawing: {paperName}</p>
    </section>
    <main className="grid place-items-center p-6">
      <div className="grid w-full max-w-[340px] gap-4">
        <div className="grid gap-1">
          <p className="font-serif text-[28px] leading-tight font-bold tracking-tight">{paperName}</p>
          <h1 className="text-lg font-medium">{title}</h1>
        </div>
        {children}
      </div>
    </main>
    <Awake />
  </div>
);
