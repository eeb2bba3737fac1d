-- What a person does in Neovim, told line by line on the standard output: reads the findings, takes a fix, asks an id.
local function tell(...) io.stdout:write(string.format(...), '\n') end

-- Runs `start` with a function to be called once it has happened, and goes on after that.
local function await(start)
  local me = coroutine.running()
  start(vim.schedule_wrap(function(...)
    local ran, why = coroutine.resume(me, ...)
    if not ran then
      tell('failed: %s', debug.traceback(me, why))
      vim.cmd('cquit')
    end
  end))
  return coroutine.yield()
end

local function event(name)
  return function(done)
    vim.api.nvim_create_autocmd(name, { once = true, callback = function() done() end })
  end
end

local function found(rule)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == rule then return true end
  end
  return false
end

local function until_found(rule, wanted)
  while found(rule) ~= wanted do await(event('DiagnosticChanged')) end
end

local function tell_findings()
  local all = vim.diagnostic.get(0)
  table.sort(all, function(a, b) return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col) end)
  for _, one in ipairs(all) do
    tell('%d:%d %s: %s', one.lnum + 1, one.col + 1, one.code, one.message)
  end
end

-- The cursor onto the first place of a text in a line.
local function go(line, text)
  local column = vim.fn.getline(line):find(text, 1, true)
  assert(column, 'line ' .. line .. ' has no ' .. text)
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
end

local function code_action(wanted)
  await(function(done)
    vim.ui.select = function(items, options, choose)
      local chosen
      for at, item in ipairs(items) do
        local title = options.format_item(item)
        tell('  %d. %s', at, title)
        if title:find(wanted, 1, true) then chosen = chosen or item end
      end
      assert(chosen, 'nobody offers ' .. wanted)
      choose(chosen)
      done()
    end
    vim.lsp.buf.code_action()
  end)
end

local function hover()
  local open = vim.lsp.util.open_floating_preview
  local buffer = await(function(done)
    -- No event tells of a window that is not entered.
    vim.lsp.util.open_floating_preview = function(...)
      local opened, window = open(...)
      done(opened)
      return opened, window
    end
    vim.lsp.buf.hover()
  end)
  vim.lsp.util.open_floating_preview = open
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    tell('%s', line == '' and '' or '  ' .. line)
  end
end

coroutine.wrap(function()
  -- Said last: it needs the other documents.
  until_found('unresolved-reference', true)
  tell(':edit RollbackPlan.md')
  tell_findings()

  go(43, 'Declare')
  tell('\n43: :lua vim.lsp.buf.code_action()')
  code_action('Ben Ashworth')
  until_found('gate-without-fallback', false)
  tell('43: %s', vim.fn.getline(43))

  go(61, 'REQ-110')
  tell('\n61, REQ-110: :lua vim.lsp.buf.hover()')
  hover()
  vim.cmd('qall!')
end)()
