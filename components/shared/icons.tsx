/** The few line drawings of the UI; all decorative, named by the control they stand in. */
function Icon({ d, size = 16 }: { d: string; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon d="M11.6 7A4.6 4.6 0 1 1 2.4 7a4.6 4.6 0 0 1 9.2 0Zm-1.1 3.5 3.6 3.6" />
);
export const CloseIcon = () => <Icon size={14} d="m4 4 8 8m0-8-8 8" />;
export const GripIcon = () => (
  <Icon
    size={10}
    d="M5.500 3v.01M10.500 3v.01M5.500 8v.01M10.500 8v.01M5.500 13v.01M10.500 13v.01"
  />
);
export const PinIcon = () => (
  <Icon size={12} d="m8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5Z" />
);
export const SettingsIcon = () => (
  <Icon size={14} d="M2 5h5.500m3 0H14M9 3.200v3.600M2 11h2.500m3 0H14M6 9.200v3.600" />
);
export const SitesIcon = () => (
  <Icon
    size={14}
    d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM2 8h12M8 2c2.2 2 2.6 4 2.6 6S10.2 12 8 14C5.800 12 5.4 10 5.4 8S5.800 4 8 2Z"
  />
);
