import { address, expect, test } from '../people.ts';

test('a teacher sees for which lessons the kits are enough, lends one by its code on a phone, and takes it back with a part missing', async ({ teacher }) => {
  const { page, context } = teacher;
  await page.getByRole('link', { name: '器材箱' }).first().click();
  const servoLesson = page.locator('[data-testid=passport][data-lesson="09-servo-gate"]');
  await expect(servoLesson).toHaveAttribute('data-verdict', /enough|crowded/);
  const row = (label: string) => page.locator(`[data-testid=kit-row][data-kit=${label}]`);
  await expect(row('K03')).toContainText('借给');

  // The code on the lid leads here.
  await page.getByRole('link', { name: '打印标签' }).click();
  const code = page.getByTestId('kit-label').first().getByRole('img');
  const lid = new URL(await code.getAttribute('alt') ?? '').pathname;
  const phone = await context.newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(address(lid));
  await phone.getByTestId('kit-pupil').nth(8).click();
  await phone.getByTestId('kit-pupil').nth(9).click();
  await phone.getByTestId('lend-yes').click();
  await expect(phone.getByTestId('kit-whereabouts')).toContainText('借给');
  await phone.locator('[data-testid=missing][data-part=wokwi-servo]').click();
  await phone.getByTestId('count-yes').click();
  await expect(phone.getByTestId('kit-whereabouts')).toContainText('在柜子里');

  await page.goBack();
  await expect(row('K01')).toContainText('舵机');
  await expect(row('K01')).toContainText('缺 1');
  await servoLesson.click();
  await expect(page.getByRole('dialog')).toContainText('舵机');
  await page.keyboard.press('Escape');

  // A spare mends it.
  await page.locator('[data-testid=spare][data-part=wokwi-servo]').fill('1');
  await page.locator('[data-testid=spare][data-part=wokwi-servo]').blur();
  await expect(async () => {
    await row('K01').getByTestId('fill').click();
    await expect(page.getByTestId('kit-said')).toContainText('舵机', { timeout: 2000 });
  }).toPass();
  await expect(row('K01')).toContainText('齐全');
  await page.getByRole('link', { name: '借用记录' }).click();
  await expect(page.getByTestId('loans')).toContainText('K01');
});

test('a pupil who scans a lid is sent to the teacher', async ({ pupil }) => {
  const { page } = await pupil('马晓兰', '1122');
  await page.goto(address('/kits/0190a000-0007-7000-8000-000000000001'));
  await expect(page.getByText('请把箱子交给老师')).toBeVisible();
});
