const GROUND = { night: "#1f4a57", hill: "#173842", near: "#0f2831", street: "#e8d3ae", line: "#10202b" };
const BOXES = [
  { x: -46, y: -124, lid: "#c9743a" },
  { x: -38, y: -164, lid: "#e3b778" },
  { x: -46, y: -204, lid: "#a8532b" },
];

/** An archive on its way through the night, by bicycle. */
export const GateDrawing = () => (
  <svg
    aria-hidden="true"
    viewBox="0 0 800 500"
    preserveAspectRatio="xMaxYMid slice"
    className="absolute inset-0 size-full"
    fill={GROUND.night}
  >
    <rect width="800" height="500" />
    <circle cx="610" cy="120" r="58" fill="#f3d9a0" />
    <path d="M0 300Q200 258 400 296T800 276V500H0z" fill={GROUND.hill} />
    <path d="M0 350Q220 318 420 346T800 336V500H0z" fill={GROUND.near} />
    <path d="M0 430H800V500H0z" fill={GROUND.street} />
    <Bicycle x={470} y={388} boxCount={3} />
    <Bicycle x={210} y={392} boxCount={2} />
  </svg>
);

const Bicycle = ({ x, y, boxCount }: { x: number; y: number; boxCount: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <g fill="none" stroke={GROUND.line} strokeWidth="6">
      <circle r="42" />
      <circle cx="132" r="42" />
      <path d="M0 0 44-62 104-62 132 0M44-62 62 0 104-62M62 0H0M98-84h22M36-74h22M-50-85H44M0 0V-85" />
    </g>
    {BOXES.slice(0, boxCount).map((box) => (
      <g key={box.lid} transform={`translate(${box.x} ${box.y})`}>
        <rect width="84" height="36" fill={box.lid} />
        <rect x="26" y="12" width="30" height="9" fill="#f6ead6" />
      </g>
    ))}
  </g>
);
