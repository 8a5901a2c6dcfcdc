/** Names of parts as kits in Chinese schools call them. Order is the order of the palette. */
export const partNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'wokwi-arduino-uno': { zh: 'Uno 板', en: 'Uno board' }, 'wokwi-arduino-nano': { zh: 'Nano 板', en: 'Nano board' },
  'wokwi-led': { zh: 'LED', en: 'LED' }, 'wokwi-resistor': { zh: '电阻', en: 'resistor' }, 'wokwi-rgb-led': { zh: '三色 LED', en: 'RGB LED' },
  'wokwi-pushbutton': { zh: '按钮', en: 'button' }, 'wokwi-slide-switch': { zh: '拨动开关', en: 'slide switch' }, 'wokwi-potentiometer': { zh: '电位器（旋钮）', en: 'potentiometer' },
  'kindling-ldr': { zh: '光敏电阻', en: 'light resistor (LDR)' }, 'wokwi-photoresistor-sensor': { zh: '光敏模块', en: 'light sensor module' }, 'wokwi-ntc-temperature-sensor': { zh: '热敏电阻模块', en: 'NTC temperature module' },
  'wokwi-buzzer': { zh: '无源蜂鸣器', en: 'passive buzzer' }, 'wokwi-servo': { zh: '舵机 SG90', en: 'servo SG90' }, 'wokwi-hc-sr04': { zh: '超声波 HC-SR04', en: 'ultrasonic HC-SR04' },
  'kindling-dht11': { zh: '温湿度 DHT11', en: 'DHT11 climate sensor' }, 'wokwi-dht22': { zh: '温湿度 DHT22', en: 'DHT22 climate sensor' }, 'kindling-soil-probe': { zh: '土壤湿度探头', en: 'soil probe' },
  'wokwi-pir-motion-sensor': { zh: '人体感应', en: 'motion sensor' }, 'wokwi-relay-module': { zh: '继电器模块', en: 'relay module' }, 'kindling-motor-driver': { zh: '电机驱动 L9110', en: 'motor driver L9110' }, 'kindling-dc-motor': { zh: '直流电机', en: 'DC motor' },
  'wokwi-7segment': { zh: '数码管', en: '7-segment digit' }, 'wokwi-lcd1602': { zh: '液晶屏 LCD1602', en: 'LCD1602 display' }, 'wokwi-neopixel': { zh: '彩灯 WS2812', en: 'WS2812 light' }, 'wokwi-led-ring': { zh: '彩灯环', en: 'light ring' }, 'kindling-neopixel-strip': { zh: '彩灯带', en: 'light strip' },
  'wokwi-membrane-keypad': { zh: '矩阵键盘', en: 'keypad' }, 'wokwi-ir-receiver': { zh: '红外接收', en: 'IR receiver' }, 'wokwi-ir-remote': { zh: '红外遥控器', en: 'IR remote' }, 'wokwi-analog-joystick': { zh: '摇杆', en: 'joystick' }, 'kindling-stepper': { zh: '步进电机', en: 'stepper motor' },
  'wokwi-breadboard-mini': { zh: '小面包板', en: 'mini breadboard' }, 'wokwi-breadboard-half': { zh: '面包板（半长）', en: 'half breadboard' }, 'wokwi-breadboard': { zh: '面包板', en: 'breadboard' },
  'wokwi-vcc': { zh: '5V 符号', en: '5 V sign' }, 'wokwi-gnd': { zh: '地符号', en: 'ground sign' },
};
