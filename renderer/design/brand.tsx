import './brand.css';

/** House, lamp, light. The word beside it is its name, so the drawing itself is silent. */
function Mark() {
  return (
    <svg className="brand-mark" viewBox="0 0 48 48" aria-hidden="true">
      <path
        d="M24 7 40.5 20.2V40.5h-33V20.2Z"
        fill="var(--mark)"
        stroke="var(--mark)"
        strokeWidth="6"
        strokeLinejoin="round"
      />
      <path d="M21.3 25h5.4l5 18.5H16.3Z" fill="var(--lamp-glow)" />
      <circle cx="24" cy="21" r="6.2" fill="var(--lamp)" />
    </svg>
  );
}

export function Brand() {
  return (
    <span className="brand" translate="no">
      <Mark />
      Sitekeeper
    </span>
  );
}
