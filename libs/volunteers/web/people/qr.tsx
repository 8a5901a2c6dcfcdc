import { useEffect, useState } from 'react';

export function Qr({ address, size }: { address: string; size: number }) {
  const [picture, setPicture] = useState('');
  useEffect(() => { void import('qrcode').then(({ toDataURL }) => toDataURL(address, { margin: 0, width: size * 2 })).then(setPicture); }, [address, size]);
  return picture ? <img src={picture} alt="" width={size} height={size} /> : null;
}
