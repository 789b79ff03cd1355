import type { Theme } from '@/lib/entry';
import { describe, expect, it } from 'vitest';
import { findThemes } from './label-themes';

describe('findThemes', () => {
  it.each<[string, Theme]>([
    ['想领导之所想，为基层服务', '服务'],
    ['始终对党绝对忠诚，坚定理想信念', '忠诚'],
    ['敢于担当，勇挑责任', '担当'],
    ['多看书、勤学善思', '学习'],
    ['令行禁止，严守纪律规矩', '纪律规矩'],
    ['加强沟通协调，形成合力', '协调'],
    ['公文起草要反复推敲文字', '文稿'],
    ['及时上报信息，反映情况', '信息'],
    ['一抓到底，狠抓落实', '督查落实'],
    ['解放思想，开拓创新', '创新'],
    ['无私奉献，任劳任怨', '奉献'],
    ['两袖清风，清正廉洁', '廉洁'],
    ['办公室处在枢纽位置，是桥梁和纽带', '定位'],
    ['胸怀全局，围绕中心', '大局'],
    ['严谨细致，求真务实', '作风'],
    ['培养人才，建设高素质队伍', '队伍'],
    ['完善制度，规范程序', '制度'],
    ['严防失密泄密', '保密'],
    ['出谋划策，当好参谋', '参谋'],
    ['倾听群众呼声，关心百姓疾苦', '群众'],
    ['做好会务和接待', '办会办事'],
    ['企业效益和投资增长', '发展'],
    ['耐得住寂寞，做人要正派', '修养'],
  ])('of %s has %s first', (text, theme) => {
    expect(findThemes(text)[0]).toBe(theme);
  });

  it('are two at most, the stronger first', () => {
    expect(findThemes('严守保密纪律，防止泄密')).toEqual(['保密', '纪律规矩']);
    expect(findThemes('学习、服务、创新、奉献、协调')).toHaveLength(2);
  });

  it.each<[string, string[], Theme[]]>([
    ['要抓紧', ['一、加强保密'], ['保密']],
    ['要抓紧', ['一、加强保密', '（一）提高认识'], []],
    ['要抓紧', [], []],
    ['严防泄密', ['一、加强学习'], ['保密', '学习']],
    ['严防失密、泄密，做好保密', ['一、加强学习'], ['保密']],
  ])('of %s under %j are %j', (text, heading, themes) => {
    expect(findThemes(text, heading)).toEqual(themes);
  });
});
